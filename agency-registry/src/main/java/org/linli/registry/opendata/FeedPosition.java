package org.linli.registry.opendata;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import org.linli.platform.problem.Invalid;

/** Where a reader of the changes stands, opaque to it. @param day until which nothing was missed */
record FeedPosition(String txid, long position, LocalDate day) {

    static FeedPosition parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 3);
            return new FeedPosition(Long.toUnsignedString(Long.parseUnsignedLong(parts[0])), Long.parseLong(parts[1]),
                    LocalDate.parse(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
            throw new Invalid(OpenDataProblem.POSITION, "after");
        }
    }

    FeedPosition seenOn(LocalDate today) {
        return new FeedPosition(txid, position, today);
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((txid + "/" + position + "/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
