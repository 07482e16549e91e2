package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Rejection;

/** There is no money for a signed contract, once a second person has said so too. */
@ApplicationScoped
class RefuseFunding implements MoneyCommand<RefuseFunding.Body> {

    record Body(UUID contractId, String reason) {
    }

    private final UnfundedContracts contracts;
    private final UnfundedService service;

    RefuseFunding(UnfundedContracts contracts, UnfundedService service) {
        this.contracts = contracts;
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
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var found = contracts.list("id in ?1", waiting.stream().map(Body::contractId).toList());
        return MoneyCommand.refusedBy(found, UnfundedCommand.REFUSE, Body::contractId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.refuse(body.contractId(), body.reason());
    }
}
