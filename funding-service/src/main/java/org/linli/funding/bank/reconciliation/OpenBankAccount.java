package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.source.FundSourceService;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/** What the account held when it was taken over, and whose it is, once a second person has seen it too. */
@ApplicationScoped
class OpenBankAccount implements MoneyCommand<OpenBankAccount.Body> {

    record Body(LocalDate day, Opening account) {
    }

    /** What the account holds, and whose it is. */
    record Opening(Money balance, List<Share> sources) {
    }

    record Share(UUID sourceId, Money amount) {
    }

    private final FundSourceService receipts;
    private final DayCloses days;

    OpenBankAccount(FundSourceService receipts, DayCloses days) {
        this.receipts = receipts;
        this.days = days;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.OPEN_BANK_ACCOUNT;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    /** The account is one: an order about it is found by this. */
    @Override
    public UUID about(Body body) {
        return new UUID(0, 1);
    }

    @Override
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var begun = days.count() > 0;
        return body -> begun ? Optional.of(new Conflict(BankProblem.DAY_CLOSED, body.day())) : Optional.empty();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        var shares = body.account().sources();
        var reference = "OPENING " + body.day();
        days.requireBeginnable(body.day(), body.account().balance(), shares.stream().map(Share::amount).toList());
        shares.forEach(share -> receipts.requireReceivable(share.sourceId(), share.amount(), body.day(), reference));
        shares.forEach(share -> receipts.receive(share.sourceId(), share.amount(), body.day(), reference));
        days.begin(body.day(), body.account().balance(), confirmer);
    }
}
