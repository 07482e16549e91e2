package org.linli.funding.bank.iso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * In which characters a file is written. What it declares is believed only where it is one of the Chinese sets: banks
 * declare UTF-8 and write GBK, or declare nothing. GB18030 contains GBK and GB2312.
 */
final class FileCharset {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("encoding\\s*=\\s*[\"'](GBK|GB2312|GB18030|CP936)[\"']", Pattern.CASE_INSENSITIVE);

    private FileCharset() {
    }

    static Charset of(InputStream bytes) {
        try {
            var head = bytes.readNBytes(200);
            if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) {
                return StandardCharsets.UTF_16;
            }
            var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
            return !starts(head, 0xEF, 0xBB, 0xBF) && (declared || !isUtf8(head, bytes)) ? CHINESE
                    : StandardCharsets.UTF_8;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, InputStream rest) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.allocate(1 << 16).put(head);
        var out = CharBuffer.allocate(1 << 16);
        while (true) {
            var chunk = rest.readNBytes(in.remaining());
            var last = chunk.length < in.remaining();
            in.put(chunk).flip();
            if (decoder.decode(in, out.clear(), last).isError()) {
                return false;
            }
            if (last) {
                return true;
            }
            in.compact();
        }
    }
}
