package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** There is no money for a signed contract, once a second person has said so too. */
@ApplicationScoped
class RefuseFunding implements MoneyCommand<RefuseFunding.Body> {

    record Body(UUID contractId, String reason) {
    }

    private final UnfundedService service;

    RefuseFunding(UnfundedService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.REFUSE_FUNDING;
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
        service.refuse(body.contractId(), body.reason());
    }
}
