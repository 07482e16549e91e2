package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** Money of a source into a pool, once a second person has agreed. */
@ApplicationScoped
class FundPool implements MoneyCommand<FundPool.Body> {

    record Body(Facility facility, UUID sourceId, Money amount) {
    }

    private final BridgeService service;

    FundPool(BridgeService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.FUND_POOL;
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
        service.fund(body.facility(), body.sourceId(), body.amount());
    }
}
