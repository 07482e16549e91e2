package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

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
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var closed = periods.closed().stream().map(LedgerApi.ClosedMonth::month).collect(Collectors.toSet());
        return body -> closed.contains(body.month())
                ? Optional.of(new Conflict(LedgerProblem.PERIOD_CLOSED, YearMonth.parse(body.month()).atDay(1)))
                : Optional.empty();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        periods.close(YearMonth.parse(body.month()), confirmer);
    }
}
