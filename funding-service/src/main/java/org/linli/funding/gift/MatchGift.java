package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.funding.budget.BudgetService;
import org.linli.funding.order.MoneyCommand;
import org.linli.funding.order.OrderKind;
import org.linli.funding.source.SourceReport;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Public money beside a gift: as much as the ratio allows of what has really come in, up to a cap. */
@ApplicationScoped
class MatchGift implements MoneyCommand<MatchGift.Body> {

    record Body(UUID sourceId, UUID lineId, Money amount) {
    }

    private final Gifts gifts;
    private final BudgetService budgets;
    private final SourceReport figures;
    private final Journal journal;
    private final Rules rules;
    private final java.time.Clock clock;

    MatchGift(Gifts gifts, BudgetService budgets, SourceReport figures, Journal journal, Rules rules, java.time.Clock clock) {
        this.gifts = gifts;
        this.budgets = budgets;
        this.figures = figures;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.MATCH;
    }

    @Override
    public Class<Body> says() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    @Override
    public void execute(Body body, Actor confirmer) {
        var today = Deadline.dayOf(clock.instant());
        var gift = gifts.locked(body.sourceId());
        var ratio = rules.get("FH50", today);
        var cap = Money.fen(rules.get("FH51", today).value().movePointRight(2).longValueExact());
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
