package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.source.SourceReport;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;

/** Public money beside a gift: as much as the ratio allows of what has really come in, up to a cap. */
@ApplicationScoped
class MatchGift implements MoneyCommand<MatchGift.Body> {

    record Body(UUID sourceId, UUID lineId, Money amount) {
    }

    private final Gifts gifts;
    private final BudgetService budgets;
    private final SourceReport figures;
    private final Journal journal;
    private final Today today;

    MatchGift(Gifts gifts, BudgetService budgets, SourceReport figures, Journal journal, Today today) {
        this.gifts = gifts;
        this.budgets = budgets;
        this.figures = figures;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.MATCH;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        var day = today.day();
        var gift = gifts.locked(body.sourceId());
        var ratio = day.rule("FH50");
        var cap = Money.fen(day.rule("FH51").value().movePointRight(2).longValueExact());
        var most = Money.min(figures.of(body.sourceId()).received().times(ratio.asFactor()), cap);
        if (!body.amount().isPositive() || gift.matched().plus(body.amount()).isMoreThan(most)) {
            throw new RuleRefused(GiftProblem.MATCH_LIMIT, ratio, "amount", gift.matched(), most);
        }
        if (budgets.isRingFenced(body.lineId())) {
            throw new RuleRefused(GiftProblem.NOT_PUBLIC_LINE, ratio, "lineId", body.lineId());
        }
        budgets.allocate(body.lineId(), body.amount());
        journal.append(gift.match(body.lineId(), body.amount(), most));
    }
}
