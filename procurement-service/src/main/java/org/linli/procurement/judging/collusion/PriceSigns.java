package org.linli.procurement.judging.collusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.sealing.PriceOffer;

/** Signs in prices: equal ones, regular steps, the same cost lines. */
record PriceSigns(RuleBook rules, LocalDate today) {

    private record Priced(OpenedBid bid, long fen) {
    }

    List<Suspicion> of(List<OpenedBid> bids) {
        var found = new ArrayList<>(same(bids));
        found.addAll(steps(bids));
        return found;
    }

    /** Equal, or apart by less than a step may be off. */
    private List<Suspicion> same(List<OpenedBid> bids) {
        var groups = new ArrayList<List<Priced>>();
        for (var next : sorted(bids)) {
            if (groups.isEmpty() || next.fen() - groups.getLast().getLast().fen() >= leastOff()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(next);
        }
        return groups.stream().filter(group -> group.size() > 1).map(group -> new Suspicion(SignKind.SAME_PRICE,
                group.stream().map(priced -> priced.bid().id()).toList(), group.stream()
                        .map(priced -> Money.fen(priced.fen()).amount()).distinct().collect(Collectors.joining(", "))))
                .toList();
    }

    private static List<Priced> sorted(List<OpenedBid> bids) {
        return bids.stream().filter(bid -> bid.price() != null).map(bid -> new Priced(bid, bid.price().price().fen()))
                .sorted(Comparator.comparing(Priced::fen)).toList();
    }

    private long leastOff() {
        return rules.get("CS.steps.off", today).value().movePointRight(2).longValueExact();
    }

    /**
     * Three prices or more that rise by one step, in yuan or in percent, with other bids between them or not. What they
     * are off is small beside the step: nobody arrives at that by chance.
     */
    private List<Suspicion> steps(List<OpenedBid> bids) {
        var sorted = sorted(bids);
        var rows = new ArrayList<List<Priced>>();
        for (int first = 0; first < sorted.size(); first++) {
            for (int second = first + 1; second < sorted.size(); second++) {
                rows.add(row(sorted, first, second, false));
                rows.add(row(sorted, first, second, true));
            }
        }
        var least = rules.get(SignKind.PRICE_STEPS.rule(), today).asInt();
        var regular = rows.stream().filter(row -> row.size() >= least)
                .sorted(Comparator.comparing((List<Priced> row) -> row.size()).reversed()).toList();
        var found = new ArrayList<List<Priced>>();
        for (var row : regular) {
            if (found.stream().noneMatch(longer -> new HashSet<>(longer).containsAll(row))) {
                found.add(row);
            }
        }
        return found
                .stream().map(row -> new Suspicion(SignKind.PRICE_STEPS,
                        row.stream().map(priced -> priced.bid().id()).toList(), Money.fen(step(row)).amount()))
                .toList();
    }

    /** From two prices on, whoever stands on the next step, and the next. */
    private List<Priced> row(List<Priced> sorted, int first, int second, boolean inPercent) {
        var row = new ArrayList<>(List.of(sorted.get(first), sorted.get(second)));
        var step = step(row);
        var off = Math.max(leastOff(), Math.round(step * rules.get("CS.steps.share", today).asFactor().doubleValue()));
        if (step <= 2 * off) {
            return List.of();
        }
        for (int next = second + 1; next < sorted.size(); next++) {
            var last = row.getLast().fen();
            var expected = inPercent ? Math.round((double) last * last / row.get(row.size() - 2).fen()) : last + step;
            if (Math.abs(sorted.get(next).fen() - expected) <= off) {
                row.add(sorted.get(next));
            }
        }
        return row;
    }

    private static long step(List<Priced> row) {
        return row.get(1).fen() - row.get(0).fen();
    }

    List<Suspicion> breakdowns(List<OpenedBid> bids) {
        var least = rules.get(SignKind.SAME_BREAKDOWN.rule(), today).asInt();
        return Signs.shared(SignKind.SAME_BREAKDOWN, bids, bid -> lines(bid.price(), least));
    }

    private static List<String> lines(@Nullable PriceOffer price, int least) {
        if (price == null || price.breakdown().size() < least) {
            return List.of();
        }
        var lines = price.breakdown().stream().map(line -> Likeness.plain(line.name()) + " " + line.amount().amount())
                .sorted().toList();
        return List.of(String.join("; ", lines));
    }
}
