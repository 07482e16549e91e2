package org.linli.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.PlatformProblem;

/**
 * Where a page ended: the sort value and the id of its last row.
 * {@code where (sort, id) > (:sort, :id) order by sort, id}.
 *
 * @param sort the sort column's value as text; empty when the id alone is the order
 */
public record Cursor(String sort, UUID id) {

    public static Cursor by(UUID id) {
        return new Cursor("", id);
    }

    public static Cursor by(Object sort, UUID id) {
        return new Cursor(sort.toString(), id);
    }

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((id + " " + sort).getBytes(StandardCharsets.UTF_8));
    }

    /** @param cursor what a page's {@code next} said, or null for the first page */
    public static Optional<Cursor> parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            return Optional.of(new Cursor(text.substring(space + 1), UUID.fromString(text.substring(0, space))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }

    public Instant instant() {
        try {
            return Instant.parse(sort);
        } catch (DateTimeParseException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(sort);
        } catch (DateTimeParseException malformed) {
            throw new Invalid(PlatformProblem.CURSOR_MALFORMED, "cursor");
        }
    }
}
