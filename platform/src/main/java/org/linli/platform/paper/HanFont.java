package org.linli.platform.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * Noto Sans CJK in the forms of simplified Chinese (SIL Open Font License 1.1), which the build takes from its
 * artifact: read when it is asked for, and let go when room is short.
 */
@ApplicationScoped
class HanFont {

    private static final String FILE = "NotoSansCJK-Regular.ttc";
    /** Its third face; the others have the forms of Japan, Korea and Taiwan. */
    private static final String SIMPLIFIED = FILE + ",2";

    private SoftReference<BaseFont> kept = new SoftReference<>(null);

    synchronized BaseFont base() {
        var font = kept.get();
        if (font == null) {
            font = read();
            kept = new SoftReference<>(font);
        }
        return font;
    }

    private static BaseFont read() {
        try (var file = Objects.requireNonNull(HanFont.class.getResourceAsStream("/fonts/" + FILE), FILE)) {
            var font = BaseFont.createFont(SIMPLIFIED, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    file.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What it has no form for is named by its number: nothing is left out, and nothing looks like something else. */
    String written(String text) {
        var font = base();
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isISOControl(character)) {
                shown.append(' ');
            } else if (character == ' ' || font.charExists(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("〔U+%04X〕".formatted(character));
            }
        });
        return shown.toString();
    }
}
