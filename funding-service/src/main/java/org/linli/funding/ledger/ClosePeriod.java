package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** The close of a month, once a second person has agreed. */
@ApplicationScoped
class ClosePeriod implements MoneyCommand<ClosePeriod.Body> {

    record Body(String month) {
    }

    private final Periods periods;

    ClosePeriod(Periods periods) {
        this.periods = periods;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.CLOSE_PERIOD;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return UUID.nameUUIDFromBytes(body.month().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        periods.close(YearMonth.parse(body.month()), confirmer);
    }
}
