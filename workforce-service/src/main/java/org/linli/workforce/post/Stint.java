package org.linli.workforce.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days that a post stood on a contract, both counted; {@code until} null while it stands there. */
public record Stint(UUID contractId, LocalDate from, @Nullable LocalDate until) {

    Stint endedBy(LocalDate last) {
        return until == null || until.isAfter(last) ? new Stint(contractId, from, last) : this;
    }

    @JsonIgnore
    boolean isEmpty() {
        return until != null && until.isBefore(from);
    }

    /** How many of the days from the first to the last lie in it. */
    public long days(LocalDate first, LocalDate last) {
        var begins = from.isBefore(first) ? first : from;
        var ends = until == null || until.isAfter(last) ? last : until;
        return Math.max(0, ChronoUnit.DAYS.between(begins, ends) + 1);
    }
}
