package org.linli.procurement.tendering.tender;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What set or moved the terms of a tender, so that anybody can reckon them again.
 *
 * @param rule by which the time for bids was lengthened; for LENGTHENED only
 * @param days how long the tender had stood still, {@code into} the stage it went on in; for RESUMED only
 */
@Schema(description = "期限起算 What set or moved the terms, in order")
public record ClockStep(Kind kind, LocalDate on, long days, @Nullable TenderStatus into, @Nullable String rule) {

    ClockStep(Kind kind, LocalDate on, long days, @Nullable TenderStatus into) {
        this(kind, on, days, into, null);
    }

    /** Which of the terms' rules was applied. */
    public enum Kind {
        PUBLISHED, LENGTHENED, PRICED, RANKED, ANNOUNCED, AWARDED, RESUMED
    }

    static ClockStep lengthened(LocalDate from, String rule) {
        return new ClockStep(Kind.LENGTHENED, from, 0, null, rule);
    }

    static ClockStep of(Kind kind, LocalDate on) {
        return new ClockStep(kind, on, 0, null);
    }
}
