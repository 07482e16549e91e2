package org.linli.funding.contractmoney.change;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What became of the money of a changed contract. */
public sealed interface MoneyChangeEvent extends DomainEvent {

    String TOPIC = "linli.budgets";

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /** @param kept what the contract says less and cannot be taken back: paid, with the bank, or contested */
    @Fact(topic = TOPIC, type = "linli.funding.commitment.changed.v1")
    record Applied(UUID contractId, int changeNo, UUID agencyId, String purchaserId, Money more, Money less,
            Money kept) implements MoneyChangeEvent {
    }

    /** The budget line lacks the money: the change waits for it (国务院令802 art 8). */
    @Fact(topic = TOPIC, type = "linli.funding.commitment.short.v1")
    record RanShort(UUID contractId, int changeNo, UUID agencyId, String purchaserId, UUID lineId, Money asked,
            Money available) implements MoneyChangeEvent {
    }
}
