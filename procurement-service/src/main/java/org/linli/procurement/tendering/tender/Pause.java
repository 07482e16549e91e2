package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A tender stands still: the stage it will go on in, and since when. */
@Embeddable
record Pause(@Enumerated(EnumType.STRING) TenderStatus suspendedIn, LocalDate suspendedOn) {

    long daysUntil(LocalDate day) {
        return suspendedOn.until(day, ChronoUnit.DAYS);
    }
}
