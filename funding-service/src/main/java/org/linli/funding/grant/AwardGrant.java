package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** A grant is awarded once a second person has agreed: from then on its budget is promised. */
@ApplicationScoped
class AwardGrant implements MoneyCommand<AwardGrant.Body> {

    record Body(UUID grantId) {
    }

    private final GrantService service;

    AwardGrant(GrantService service) {
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.AWARD_GRANT;
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
        service.award(body.grantId());
    }
}
