package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.grant.GrantStatus.GrantCommand;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Rejection;

/** A grant ends early once a second person has agreed: what is not earned is free in the budget again. */
@ApplicationScoped
class EndGrant implements MoneyCommand<EndGrant.Body> {

    record Body(UUID grantId, String reason) {
    }

    private final Grants grants;
    private final GrantService service;

    EndGrant(Grants grants, GrantService service) {
        this.grants = grants;
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
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var found = grants.list("id in ?1", waiting.stream().map(Body::grantId).toList());
        return MoneyCommand.refusedBy(found, GrantCommand.END, Body::grantId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.end(body.grantId(), body.reason());
    }
}
