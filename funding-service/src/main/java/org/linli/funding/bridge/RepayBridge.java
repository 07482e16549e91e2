package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.ledger.BankDays;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;

/** An agency's own payment on an advance has come in, once a second person has seen it too. */
@ApplicationScoped
class RepayBridge implements MoneyCommand<RepayBridge.Body> {

    record Body(UUID bridgeId, Money amount, LocalDate receivedOn, String reference) {
    }

    private final Bridges bridges;
    private final OwnRepayment repayments;
    private final BankDays days;
    private final Today today;

    RepayBridge(Bridges bridges, OwnRepayment repayments, BankDays days, Today today) {
        this.bridges = bridges;
        this.repayments = repayments;
        this.days = days;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.REPAY_BRIDGE;
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
        return MoneyCommand.refusedBy(found, BridgeCommand.REPAY_OWN, Body::bridgeId);
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        if (body.receivedOn().isAfter(today.date())) {
            throw new Invalid(BridgeProblem.IN_FUTURE, "receivedOn", body.receivedOn());
        }
        days.requireOpen(body.receivedOn());
        repayments.take(body.bridgeId(), Ids.next(), body.amount(), body.reference(), body.receivedOn());
    }
}
