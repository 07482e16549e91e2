package org.linli.procurement.contracting.settlement;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What comes of holding the advance that was said against funding's word. */
sealed interface SettlementEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /** What is due at the signing is paid, with what was said to be paid before it. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.advance-matched.v1")
    record AdvanceMatched(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Money agreed,
            Money said, Money paid) implements SettlementEvent {
    }

    /** With what was said to be paid before, more was paid than is agreed for the signing. */
    @Fact(topic = "linli.contracts", type = "linli.procurement.contract.advance-differs.v1")
    record AdvanceDiffers(UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Money agreed,
            Money said, Money paid) implements SettlementEvent {
    }
}
