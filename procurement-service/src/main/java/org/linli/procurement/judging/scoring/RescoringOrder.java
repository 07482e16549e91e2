package org.linli.procurement.judging.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That the bids of a tender were to be scored again, and what was known by then. Written once. */
@Entity
class RescoringOrder {

    @Id
    private UUID id;
    private UUID tenderId;
    private LocalDate orderedOn;
    private String reason;
    private boolean pricesKnown;
    private boolean sameMembers;

    protected RescoringOrder() {
    }

    RescoringOrder(UUID id, UUID tenderId, LocalDate orderedOn, String reason, boolean pricesKnown,
            boolean sameMembers) {
        this.id = id;
        this.tenderId = tenderId;
        this.orderedOn = orderedOn;
        this.reason = reason;
        this.pricesKnown = pricesKnown;
        this.sameMembers = sameMembers;
    }

    Rescored.Order said() {
        return new Rescored.Order(orderedOn, reason, pricesKnown, sameMembers);
    }
}
