package org.linli.procurement.bidding.deposit;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What happens to a deposit that goes back. Whose it is stands in no fact: a sealed bid may be withdrawn. */
sealed interface DepositEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid-deposit.owed.v1")
    record Owed(UUID tenderId, UUID bidId, Money amount, Deadline refundUntil) implements DepositEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid-deposit.refunded.v1")
    record Refunded(UUID tenderId, UUID bidId, Money amount, LocalDate on, boolean late) implements DepositEvent {
    }

    /** Said at the end of every term until it is back. @param until when it is looked at again */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid-deposit.overdue.v1")
    record Overdue(UUID tenderId, UUID bidId, Money amount, LocalDate termEndedOn,
            Deadline until) implements DepositEvent {
    }
}
