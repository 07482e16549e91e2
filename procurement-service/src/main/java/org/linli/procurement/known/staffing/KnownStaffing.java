package org.linli.procurement.known.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whom a contract lacks. Owned by workforce: changed by its facts only, the last one counts. */
@Entity
class KnownStaffing {

    /** People of a tier that are missing, and certified ones among them. */
    @Schema(name = "MissingStaff", description = "缺员 People of a tier who are missing")
    record Missing(String tier, int people, int certified) {
    }

    @Id
    private UUID contractId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Missing> missing = List.of();
    private @Nullable LocalDate shortSince;
    private long sequence;

    protected KnownStaffing() {
    }

    KnownStaffing(UUID contractId) {
        this.contractId = contractId;
    }

    void isShort(List<Missing> now, LocalDate on, long newSequence) {
        if (newSequence > sequence && !now.isEmpty()) {
            shortSince = shortSince == null ? on : shortSince;
            missing = List.copyOf(now);
            sequence = newSequence;
        }
    }

    void isWhole(long newSequence) {
        if (newSequence > sequence) {
            shortSince = null;
            missing = List.of();
            sequence = newSequence;
        }
    }

    List<Missing> missing() {
        return missing;
    }

    Optional<LocalDate> shortSince() {
        return Optional.ofNullable(shortSince);
    }
}
