package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.source.FundSourceService;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceReport;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;

/** What a project left over goes to the same or a like purpose, in public (慈善法 art 58, D10). */
@ApplicationScoped
class PassOnRemainder implements MoneyCommand<PassOnRemainder.Body> {

    record Body(UUID sourceId, UUID toSourceId, Money amount) {
    }

    private final FundSources sources;
    private final FundSourceService service;
    private final SourceReport figures;
    private final Journal journal;
    private final Today today;

    PassOnRemainder(FundSources sources, FundSourceService service, SourceReport figures, Journal journal,
            Today today) {
        this.sources = sources;
        this.service = service;
        this.figures = figures;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.REMAINDER;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.sourceId();
    }

    /** @throws Conflict while anything is promised or owed, RuleRefused under D10 for another purpose, area or term */
    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        sources.lockedAll(List.of(body.sourceId(), body.toSourceId()));
        var from = sources.get(body.sourceId());
        var to = sources.get(body.toSourceId());
        var rule = today.day().rule("D10");
        if (from.id().equals(to.id()) || !to.isRingFenced() || !from.restriction().covers(to.restriction())) {
            throw new RuleRefused(GiftProblem.OTHER_PURPOSE, rule, "toSourceId", to.restriction().purpose());
        }
        if (!to.isValid(today.date())) {
            throw new RuleRefused(GiftProblem.OTHER_DAYS, rule, "toSourceId", to.validFrom(),
                    to.validUntil() == null ? "…" : to.validUntil());
        }
        var now = figures.of(from.id());
        if (now.reserved().isPositive() || now.committed().isPositive() || now.owed().isPositive()
                || now.inBudgets().isPositive()) {
            throw new Conflict(GiftProblem.STILL_IN_USE, from.id());
        }
        if (!now.unallocated().isPositive() || !now.unallocated().equals(body.amount())) {
            throw new Conflict(GiftProblem.NOTHING_LEFT, now.unallocated());
        }
        service.passOn(from.id(), to.id(), body.amount());
        journal.append(new GiftEvent.RemainderPassedOn(from.id(), to.id(), body.amount()));
    }
}
