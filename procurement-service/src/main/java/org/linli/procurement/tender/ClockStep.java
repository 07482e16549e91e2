package org.linli.procurement.tender;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What set or moved the terms of a tender, so that anybody can reckon them again.
 *
 * @param days how long the tender had stood still, {@code into} the stage it went on in; for RESUMED only
 */
@Schema(description = "期限起算 What set or moved the terms, in order")
public record ClockStep(Kind kind, LocalDate on, long days, @Nullable TenderStatus into) {

    /** Which of the terms' rules was applied. */
    public enum Kind {
        PUBLISHED,
        RANKED,
        ANNOUNCED,
        AWARDED,
        RESUMED
    }

    static ClockStep of(Kind kind, LocalDate on) {
        return new ClockStep(kind, on, 0, null);
    }
}
