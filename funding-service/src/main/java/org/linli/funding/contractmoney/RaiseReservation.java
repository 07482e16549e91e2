package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** What a signed contract needs is reserved for it, once a second person has agreed. */
@ApplicationScoped
class RaiseReservation implements MoneyCommand<RaiseReservation.Body> {

    record Body(UUID contractId, @Nullable UUID lineId) {
    }

    private final UnfundedService service;

    RaiseReservation(UnfundedService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RAISE_RESERVATION;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.contractId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.raise(body.contractId(), body.lineId());
    }
}
