package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** A grant ends early once a second person has agreed: what is not earned is free in the budget again. */
@ApplicationScoped
class EndGrant implements MoneyCommand<EndGrant.Body> {

    record Body(UUID grantId, String reason) {
    }

    private final GrantService service;

    EndGrant(GrantService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.END_GRANT;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.grantId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.end(body.grantId(), body.reason());
    }
}
