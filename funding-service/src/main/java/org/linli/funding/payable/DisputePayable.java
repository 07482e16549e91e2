package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Rejection;

/** A part of exactly that payable as it was seen is contested, once a second person has agreed that there is ground. */
@ApplicationScoped
class DisputePayable implements MoneyCommand<DisputePayable.Body> {

    record Body(UUID payableId, long version, Contest contest) {
    }

    private final Payables payables;
    private final PayableService service;

    DisputePayable(Payables payables, PayableService service) {
        this.payables = payables;
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.DISPUTE_PAYABLE;
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
        service.dispute(body.payableId(), body.version(), body.contest(), proposers.and(confirmer));
    }
}
