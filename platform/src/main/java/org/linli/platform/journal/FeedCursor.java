package org.linli.platform.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/** Where a reader of the feed stands: opaque to it. */
record FeedCursor(String txid, long position) {

    static FeedCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new FeedCursor("0", 0);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\.", 2);
            return new FeedCursor(Long.toUnsignedString(Long.parseUnsignedLong(parts[0])), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "after");
        }
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((txid + "." + position).getBytes(StandardCharsets.UTF_8));
    }
}
