package org.linli.procurement.oversight.ocds;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/**
 * Between which rows a page begins: after or before a position. Positions only grow and are never reused, so a reader
 * who follows {@code next} meets every row once, whatever is published meanwhile.
 */
record PageMark(boolean backward, long position) {

    static PageMark parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return after(0);
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new PageMark(switch (plain.charAt(0)) {
                case 'a' -> false;
                case 'b' -> true;
                default -> throw new IllegalArgumentException("neither after nor before");
            }, Long.parseLong(plain.substring(1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }

    static PageMark after(long position) {
        return new PageMark(false, position);
    }

    static PageMark before(long position) {
        return new PageMark(true, position);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(((backward ? "b" : "a") + position).getBytes(StandardCharsets.UTF_8));
    }
}
