package org.linli.procurement.contracting.award;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What happens to an award. */
sealed interface AwardEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** @param lowestPriceWinner the agency that would have won on the lowest price */
    @Fact(topic = "linli.tenders", type = "linli.procurement.award.made.v1")
    record Made(UUID tenderId, UUID awardId, UUID bidId, UUID agencyId, String purchaserId, Money amount,
            UUID lowestPriceWinner, Deadline signUntil) implements AwardEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.award.withdrawn.v1")
    record Withdrawn(UUID tenderId, UUID awardId, UUID agencyId, String reason) implements AwardEvent {
    }

    /** Announced: the winner may object until that day, and nobody decides before. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.award.revocation-proposed.v1")
    record RevocationProposed(UUID tenderId, UUID awardId, UUID agencyId, Revocation.Ground ground,
            Deadline objectUntil, Deadline confirmUntil) implements AwardEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.award.revocation-objected.v1")
    record RevocationObjected(UUID tenderId, UUID awardId, UUID agencyId, LocalDate on) implements AwardEvent {
    }

    /** @param outcome CONFIRMED, followed by award.withdrawn; REJECTED or LAPSED, and the award stands */
    @Fact(topic = "linli.tenders", type = "linli.procurement.award.revocation-closed.v1")
    record RevocationClosed(UUID tenderId, UUID awardId, UUID agencyId, Revocation.Ground ground,
            Revocation.State outcome, LocalDate on) implements AwardEvent {
    }

    /** The term to sign passed. @param awaited whose act is missing; {@code until} when it is looked at again */
    @Fact(topic = "linli.tenders", type = "linli.procurement.award.signing-overdue.v1")
    record SigningOverdue(UUID tenderId, UUID awardId, UUID agencyId, SigningTerm.Awaited awaited,
            LocalDate termEndedOn, Deadline until) implements AwardEvent {
    }
}
