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

/** What was heard of a contract that was refused its money is answered, once a second person has said so too. */
@ApplicationScoped
class AnswerRefusedContract implements MoneyCommand<AnswerRefusedContract.Body> {

    record Body(UUID contractId, UnfundedContract.Answer answer, String reason) {
    }

    private final UnfundedContracts contracts;
    private final UnfundedService service;

    AnswerRefusedContract(UnfundedContracts contracts, UnfundedService service) {
        this.contracts = contracts;
        this.service = service;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.ANSWER_REFUSED;
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
        return MoneyCommand.refusedBy(found, UnfundedCommand.ANSWER, Body::contractId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        service.answer(body.contractId(), body.answer(), body.reason());
    }
}
