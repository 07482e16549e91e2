package org.linli.registry.incubation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One piece of advice, and what became of it.
 *
 * @param visit on which it was given
 * @param report what the agency did, in its own words
 * @param followed what the mentor saw; null while unchecked
 */
@Schema(name = "MentorAdvice")
record Advice(int no, int visit, String text, LocalDate until, @Nullable String report, @Nullable Boolean followed) {

    Advice reported(String words) {
        return new Advice(no, visit, text, until, words, followed);
    }

    Advice checked(boolean seen) {
        return new Advice(no, visit, text, until, report, seen);
    }

    /** Counts when its day is over or the mentor has looked. */
    boolean counts(LocalDate day) {
        return followed != null || day.isAfter(until);
    }

    boolean isFollowed() {
        return Boolean.TRUE.equals(followed);
    }
}
