package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.ranking.RankedLine;
import org.linli.procurement.judging.ranking.TenderResult;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** Gathers what a ranked tender is compared with. */
@ApplicationScoped
class MarketEvidence {

    private final Bids bids;
    private final EntityManager database;

    MarketEvidence(Bids bids, EntityManager database) {
        this.bids = bids;
        this.database = database;
    }

    /** Of a rank that has a winner. */
    MarketFacts of(Tender tender, TenderResult result, RuleBook rules) {
        var winner = result.lines().getFirst();
        var out = bids.of(tender.id(), BidStatus.DISQUALIFIED, BidStatus.INVALIDATED).stream()
                .flatMap(bid -> bid.price().map(price -> new MarketFacts.Out(bid.agencyId(), price)).stream()).toList();
        return new MarketFacts(winner.agencyId(), bids.get(winner.bidId()).submittedAt(),
                tender.bidsUntil().orElseThrow(), winner.price(), second(result), out,
                discounts(tender, result.rankedOn(), rules), perPersonDay(tender.content()),
                estimates(tender, result.rankedOn(), rules));
    }

    /** The lowest price in the rank but the winner's. */
    static @Nullable Money second(TenderResult result) {
        return result.lines().stream().skip(1).filter(line -> line.rank() != null).map(RankedLine::price)
                .min(Money::compareTo).orElse(null);
    }

    private static @Nullable Money perPersonDay(TenderContent content) {
        var people = content.staffing().stream().mapToLong(TenderContent.StaffingNeed::people).sum();
        var days = ChronoUnit.DAYS.between(content.serviceFrom(), content.serviceTo()) + 1;
        return people == 0 ? null : Money.fen(content.ceilingPrice().fen() / (people * days));
    }

    private Optional<Fence> discounts(Tender tender, LocalDate day, RuleBook rules) {
        var row = (Tuple) database.createNativeQuery("""
                select count(*) as compared,
                       percentile_cont(0.25) within group (order by discount)::numeric as first,
                       percentile_cont(0.75) within group (order by discount)::numeric as third
                from (select (second_price - price)::float8 / price as discount from watched_tender
                      where second_price >= price and ranked_on >= :since and tender_id <> :tender) as earlier""",
                Tuple.class).setParameter("since", since(day, rules)).setParameter("tender", tender.id())
                .getSingleResult();
        var compared = row.get("compared", Number.class).intValue();
        return compared < rules.get("FW12.least", day).asInt() ? Optional.empty()
                : Optional.of(new Fence(compared, row.get("first", BigDecimal.class),
                        row.get("third", BigDecimal.class), rules.get("FW12", day).value()));
    }

    private Optional<Money> estimates(Tender tender, LocalDate day, RuleBook rules) {
        var row = (Tuple) database.createNativeQuery("""
                select count(*) as compared, percentile_cont(0.5) within group (order by estimate)::bigint as usual
                from (select 100 * (content -> 'ceilingPrice' ->> 'amount')::numeric / (people
                             * (json_day(content -> 'serviceTo') - json_day(content -> 'serviceFrom') + 1)) as estimate
                      from tender, lateral (select sum((need ->> 'people')::int) as people
                                            from jsonb_array_elements(content -> 'staffing') as need) as required
                      where service_type = :service and published and published_on >= :since and id <> :tender
                            and people > 0) as earlier""", Tuple.class)
                .setParameter("service", tender.source().serviceType()).setParameter("since", since(day, rules))
                .setParameter("tender", tender.id()).getSingleResult();
        return row.get("compared", Number.class).intValue() < rules.get("FW13.least", day).asInt() ? Optional.empty()
                : Optional.of(Money.fen(row.get("usual", Number.class).longValue()));
    }

    private static LocalDate since(LocalDate day, RuleBook rules) {
        return day.minusMonths(rules.get("FW12.months", day).asInt());
    }
}
