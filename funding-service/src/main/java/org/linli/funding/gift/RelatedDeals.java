package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

@ApplicationScoped
class RelatedDeals implements PanacheRepositoryBase<RelatedDeal, UUID> {

    private final Gifts gifts;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    RelatedDeals(Gifts gifts, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.gifts = gifts;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Publishing late is late, and is said to be. @throws Invalid for a deal that has not been made, or of nothing */
    @Transactional
    RelatedDeal publish(UUID sourceId, GiftApi.Deal said) {
        gifts.get(sourceId);
        var today = Deadline.dayOf(clock.instant());
        if (said.dealtOn().isAfter(today)) {
            throw new Invalid(GiftProblem.DEAL_AHEAD, "dealtOn", said.dealtOn());
        }
        if (!said.amount().isPositive()) {
            throw new Invalid(GiftProblem.DEAL_OF_NOTHING, "amount", said.amount());
        }
        var deal = new RelatedDeal(Ids.next(), sourceId, said, calendars.current().deadline(said.dealtOn(), rules.get("D04.deal", today)).lastDay(), today);
        persistAndFlush(deal);
        journal.append(deal.published());
        return deal;
    }
}
