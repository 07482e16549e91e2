package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;

@ApplicationScoped
class RelatedDeals implements PanacheRepositoryBase<RelatedDeal, UUID> {

    private final Gifts gifts;
    private final Journal journal;
    private final Today today;

    RelatedDeals(Gifts gifts, Journal journal, Today today) {
        this.gifts = gifts;
        this.journal = journal;
        this.today = today;
    }

    /** Publishing late is late, and is said to be. @throws Invalid for a deal that has not been made, or of nothing */
    @Transactional
    RelatedDeal publish(UUID sourceId, GiftApi.Deal said) {
        gifts.get(sourceId);
        var day = today.day();
        if (said.dealtOn().isAfter(day.date())) {
            throw new Invalid(GiftProblem.DEAL_AHEAD, "dealtOn", said.dealtOn());
        }
        if (!said.amount().isPositive()) {
            throw new Invalid(GiftProblem.DEAL_OF_NOTHING, "amount", said.amount());
        }
        var deal = new RelatedDeal(Ids.next(), sourceId, said.counterparty(), said.relation(), said.what(),
                said.amount(), said.dealtOn(), said.documentSha256(), day.until(said.dealtOn(), "D04.deal").lastDay(),
                day.date());
        persistAndFlush(deal);
        journal.append(deal.published());
        return deal;
    }
}
