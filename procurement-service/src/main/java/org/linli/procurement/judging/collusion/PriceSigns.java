package org.linli.procurement.judging.collusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.sealing.PriceOffer;

/** Signs in prices: equal ones, regular steps, the same cost lines. */
record PriceSigns(RuleBook rules, LocalDate today) {

    private record Priced(OpenedBid bid, Money price) {
    }

    List<Suspicion> of(List<OpenedBid> bids) {
        var found = new ArrayList<Suspicion>(Signs.shared(SignKind.SAME_PRICE, bids,
                bid -> bid.price() == null ? List.of() : List.of(bid.price().price().amount())));
        found.addAll(steps(bids));
        found.addAll(breakdowns(bids));
        return found;
    }

    /** Three prices or more, each the same step above the one before. */
    private List<Suspicion> steps(List<OpenedBid> bids) {
        var sorted = bids.stream().filter(bid -> bid.price() != null).map(bid -> new Priced(bid, bid.price().price()))
                .sorted(Comparator.comparing(Priced::price)).toList();
        if (sorted.size() < rules.get(SignKind.PRICE_STEPS.rule(), today).asInt()) {
            return List.of();
        }
        var step = sorted.get(1).price().minus(sorted.get(0).price());
        for (int index = 1; index < sorted.size(); index++) {
            if (!step.isPositive() || !sorted.get(index).price().minus(sorted.get(index - 1).price()).equals(step)) {
                return List.of();
            }
        }
        return List.of(new Suspicion(SignKind.PRICE_STEPS, sorted.stream().map(priced -> priced.bid().id()).toList(),
                step.amount()));
    }

    private List<Suspicion> breakdowns(List<OpenedBid> bids) {
        var least = rules.get(SignKind.SAME_BREAKDOWN.rule(), today).asInt();
        return Signs.shared(SignKind.SAME_BREAKDOWN, bids, bid -> lines(bid.price(), least));
    }

    private static List<String> lines(@Nullable PriceOffer price, int least) {
        if (price == null || price.breakdown().size() < least) {
            return List.of();
        }
        var lines = price.breakdown().stream().map(line -> line.name().strip() + " " + line.amount().amount()).sorted()
                .toList();
        return List.of(String.join("; ", lines));
    }
}
