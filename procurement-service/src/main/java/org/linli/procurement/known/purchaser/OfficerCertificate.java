package org.linli.procurement.known.purchaser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The purchaser certificate of one official, as workforce tells it. */
@Entity
class OfficerCertificate {

    /** Token subject or person id. */
    @Id
    private String officialId;
    private @Nullable String unit;
    private LocalDate validUntil;
    private long sequence;

    protected OfficerCertificate() {
    }

    OfficerCertificate(String officialId) {
        this.officialId = officialId;
        this.validUntil = LocalDate.EPOCH;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }

    boolean isOf(String purchasingUnit) {
        return purchasingUnit.equals(unit);
    }

    void certified(@Nullable String newUnit, LocalDate until, long newSequence) {
        if (newSequence > sequence) {
            unit = newUnit;
            validUntil = until;
            sequence = newSequence;
        }
    }

    /** @param on the first day without it */
    void expired(LocalDate on, long newSequence) {
        if (newSequence > sequence) {
            validUntil = on.minusDays(1);
            sequence = newSequence;
        }
    }
}
