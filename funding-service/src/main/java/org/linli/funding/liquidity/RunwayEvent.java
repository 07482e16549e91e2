package org.linli.funding.liquidity;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** The band of an agency's runway has changed; each change is said once. */
sealed interface RunwayEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.runway.low.v1")
    record Low(UUID agencyId, int days, Band band, Money cash, Money expected, Money payroll) implements RunwayEvent {
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.runway.recovered.v1")
    record Recovered(UUID agencyId, int days, Band band) implements RunwayEvent {
    }
}
