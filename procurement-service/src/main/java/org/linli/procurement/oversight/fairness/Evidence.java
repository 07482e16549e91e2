package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.ranking.TenderResult;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** Gathers what the watch looks at. */
@ApplicationScoped
class Evidence {

    private final Bids bids;
    private final ScoredPairs pairs;
    private final WatchedTenders watched;

    Evidence(Bids bids, ScoredPairs pairs, WatchedTenders watched) {
        this.bids = bids;
        this.pairs = pairs;
        this.watched = watched;
    }

    /** Of a rank that has a winner; the tender itself is among those counted for its officers. */
    RankedFacts of(Tender tender, TenderResult result, List<String> officers, RuleBook rules) {
        var day = result.rankedOn();
        pairs.save(tender.id(), day);
        var order = result.lines().stream().filter(line -> line.rank() != null)
                .map(line -> new RankedFacts.Placed(line.agencyId(), line.price(), line.total())).toList();
        var opened = bids.of(tender.id(), BidStatus.OPENED, BidStatus.QUALIFIED, BidStatus.DISQUALIFIED, BidStatus.WON,
                BidStatus.LOST);
        var content = tender.content();
        return new RankedFacts(content.bidDays(), tender.procedure().bidDays(),
                content.evaluation().priceMode() == PriceMode.FIXED, content.ceilingPrice(), opened.size(), order,
                pairs.repeated(tender.id(), day, rules), watched.wonWith(order.getFirst().agencyId(), officers,
                        day.minusMonths(rules.get("FW8.months", day).asInt())));
    }

    @SuppressWarnings("unchecked")
    List<String> officersOf(UUID tenderId) {
        return watched.getEntityManager().createNativeQuery("""
                select account from tender, jsonb_array_elements_text(writers -> 'ids') account
                where id = :id and account not like 'person/%' order by 1""", String.class).setParameter("id", tenderId)
                .getResultList();
    }
}
