package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** A part of exactly that payable as it was seen is contested, once a second person has agreed that there is ground. */
@ApplicationScoped
class DisputePayable implements MoneyCommand<DisputePayable.Body> {

    record Body(UUID payableId, long version, Contest contest) {
    }

    private final PayableService service;

    DisputePayable(PayableService service) {
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
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.dispute(body.payableId(), body.version(), body.contest(), proposers.and(confirmer));
    }
}
