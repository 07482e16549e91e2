package org.linli.registry.account;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the agency, so that funding hears of them in the order of the agency's other facts. */
sealed interface AccountEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.account-proposed.v1")
    record Proposed(UUID agencyId, UUID accountId, String maskedNumber) implements AccountEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.account-confirmed.v1")
    record Confirmed(UUID agencyId, UUID accountId) implements AccountEvent {
    }

    /** @param sealedNumber only funding opens it, in the context of agency/account: it is no other's */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.account-verified.v1")
    record Verified(UUID agencyId, UUID accountId, String maskedNumber, String bank,
            String sealedNumber) implements AccountEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.account-retired.v1")
    record Retired(UUID agencyId, UUID accountId) implements AccountEvent {
    }
}
