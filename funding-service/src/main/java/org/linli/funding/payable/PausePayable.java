package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Rejection;

/** A lawful pause of exactly that payable as it was seen, once a second person has agreed. */
@ApplicationScoped
class PausePayable implements MoneyCommand<PausePayable.Body> {

    record Body(UUID payableId, long version, PauseReason reason, LocalDate until) {
    }

    private final Payables payables;
    private final PayableService service;

    PausePayable(Payables payables, PayableService service) {
        this.payables = payables;
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.PAUSE_PAYABLE;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.payableId();
    }

    @Override
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        return payables.movedOn(waiting.stream().map(Body::payableId).toList(), Body::payableId, Body::version);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.pause(body.payableId(), body.version(), body.reason(), body.until());
    }
}
