package org.linli.funding.receivable;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a confirmation of a debt. */
sealed interface ReceivableEvent extends DomainEvent {

    String TOPIC = "linli.liquidity";

    UUID receivableId();

    @Override
    default String key() {
        return receivableId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.requested.v1")
    record Requested(UUID receivableId, UUID agencyId, String purchaserId, UUID contractId, UUID payableId,
            Money amount, LocalDate confirmUntil, String rule) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.confirmation-overdue.v1")
    record ConfirmationOverdue(UUID receivableId, UUID agencyId, String purchaserId, UUID contractId, UUID payableId,
            LocalDate confirmUntil) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.confirmed.v1")
    record Confirmed(UUID receivableId, UUID agencyId, String purchaserId, UUID contractId, UUID payableId,
            Money amount, LocalDate confirmedOn, String sha256) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.refused.v1")
    record Refused(UUID receivableId, UUID agencyId, String purchaserId, UUID contractId, UUID payableId,
            RefusalReason reason) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.withdrawn.v1")
    record Withdrawn(UUID receivableId, UUID agencyId, String purchaserId, UUID payableId) implements ReceivableEvent {
    }

    /** @param bankCode the bank's clearing code, twelve digits */
    @Fact(topic = TOPIC, type = "linli.funding.receivable.assigned.v1")
    record Assigned(UUID receivableId, UUID agencyId, String purchaserId, UUID payableId, String bankCode,
            UUID accountId, Money amount) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.paid.v1")
    record Paid(UUID receivableId, UUID agencyId, String purchaserId, UUID payableId,
            Money amount) implements ReceivableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.receivable.payment-undone.v1")
    record PaymentUndone(UUID receivableId, UUID agencyId, UUID payableId, UUID paymentId,
            Money left) implements ReceivableEvent {
    }
}
