package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Rejection;

/** An advance that was asked for goes to the bank once a second person of the district has agreed. */
@ApplicationScoped
class GrantBridge implements MoneyCommand<GrantBridge.Body> {

    /** @param accountId where the money goes: another one by then is another order */
    record Body(UUID bridgeId, Money amount, @Nullable UUID accountId) {
    }

    private final Bridges bridges;
    private final BridgeService service;

    GrantBridge(Bridges bridges, BridgeService service) {
        this.bridges = bridges;
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
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var found = bridges.list("id in ?1", waiting.stream().map(Body::bridgeId).toList());
        return MoneyCommand.refusedBy(found, BridgeCommand.GRANT, Body::bridgeId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.grant(body.bridgeId(), body.amount(), body.accountId(), proposers, confirmer);
    }
}
