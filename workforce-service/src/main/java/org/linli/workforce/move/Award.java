package org.linli.workforce.move;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A contract that an agency signed, as procurement tells it. */
@Entity
class Award {

    @Id
    private UUID contractId;
    private UUID agencyId;
    private LocalDate signedOn;

    @SuppressWarnings("NullAway")
    protected Award() {
    }

    Award(UUID contractId, UUID agencyId, LocalDate signedOn) {
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.signedOn = signedOn;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
