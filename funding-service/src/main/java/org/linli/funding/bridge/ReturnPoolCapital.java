package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** Money of a pool back to the source that gave it, once a second person has agreed. */
@ApplicationScoped
class ReturnPoolCapital implements MoneyCommand<ReturnPoolCapital.Body> {

    record Body(Facility facility, UUID sourceId, Money amount) {
    }

    private final BridgeService service;

    ReturnPoolCapital(BridgeService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.RETURN_POOL;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.giveBack(body.facility(), body.sourceId(), body.amount());
    }
}
