package org.linli.procurement.judging.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.platform.money.Money;
import org.linli.procurement.judging.scoring.Points;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** The order of bids by the formula of the package's description. Pure arithmetic. */
record Ranking(EvaluationScheme scheme, List<ScoredBid> bids) {

    private static final Comparator<RankedLine> ORDER = Comparator.comparing(RankedLine::total).reversed()
            .thenComparing(RankedLine::price).thenComparing(RankedLine::lot);

    /** Ranked lines first, rank 1 at the head; then the rejected ones without rank. */
    List<RankedLine> lines() {
        var accepted = new ArrayList<RankedLine>();
        var rejected = new ArrayList<RankedLine>();
        for (var bid : bids) {
            var line = line(bid);
            (line.rejectedFor() == null ? accepted : rejected).add(line);
        }
        accepted.sort(ORDER);
        rejected.sort(ORDER);
        var all = new ArrayList<RankedLine>();
        for (int place = 0; place < accepted.size(); place++) {
            all.add(accepted.get(place).ranked(place + 1));
        }
        all.addAll(rejected);
        return all;
    }

    private RankedLine line(ScoredBid bid) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : scheme.criteria()) {
            points.put(criterion.code(),
                    Points.share(criterion.weight(), bid.consensus().get(criterion.code()), criterion.maxScore()));
        }
        var price = pricePoints(bid);
        var record = Points.of(scheme.recordWeight().multiply(bid.record()));
        var hours = hoursPoints(bid);
        var total = points.values().stream().reduce(price.add(record).add(hours), BigDecimal::add);
        return new RankedLine(null, bid.bidId(), bid.agencyId(), bid.consensus(), points, bid.price(), price, record,
                hours, Points.of(total), scheme.belowMinimum(bid.consensus()).orElse(null), bid.lot(),
                bid.scoredPrice().equals(bid.price()) ? null : bid.scoredPrice());
    }

    /** What the others are measured by: a bid below a minimum sets neither the price nor the hours. */
    private List<ScoredBid> benchmark() {
        var accepted = bids.stream().filter(bid -> scheme.belowMinimum(bid.consensus()).isEmpty()).toList();
        return accepted.isEmpty() ? bids : accepted;
    }

    /**
     * Lowest accepted price over this one: the lowest gets the whole weight (令87 art 55). A rejected bid, which may be
     * cheaper still, gets no more.
     */
    private BigDecimal pricePoints(ScoredBid bid) {
        if (scheme.priceMode() == PriceMode.FIXED) {
            return Points.ZERO;
        }
        var own = bid.scoredPrice();
        var lowest = benchmark().stream().map(ScoredBid::scoredPrice).min(Comparator.naturalOrder()).orElse(own);
        return Points.share(scheme.priceWeight(), fen(lowest.isMoreThan(own) ? own : lowest), fen(own));
    }

    private BigDecimal hoursPoints(ScoredBid bid) {
        var most = benchmark().stream().mapToInt(ScoredBid::plannedHours).max().orElse(0);
        return Points.share(scheme.hoursWeight(), BigDecimal.valueOf(Math.min(bid.plannedHours(), most)),
                BigDecimal.valueOf(most));
    }

    private static BigDecimal fen(Money money) {
        return BigDecimal.valueOf(money.fen());
    }
}
