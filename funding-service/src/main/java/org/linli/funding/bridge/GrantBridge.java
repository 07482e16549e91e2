package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** An advance that was asked for goes to the bank once a second person of the district has agreed. */
@ApplicationScoped
class GrantBridge implements MoneyCommand<GrantBridge.Body> {

    /** @param accountId where the money goes: another one by then is another order */
    record Body(UUID bridgeId, Money amount, @Nullable UUID accountId) {
    }

    private final BridgeService service;

    GrantBridge(BridgeService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.GRANT_BRIDGE;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.bridgeId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.grant(body.bridgeId(), body.amount(), body.accountId(), proposers, confirmer);
    }
}
