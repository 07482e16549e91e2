package org.linli.procurement.planning.purchase;

import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;

/**
 * A purchase and its siblings of the same purchaser, service and year against the threshold of the open tender. Only
 * what is bought by other means than open tender counts (实施条例 art 28).
 *
 * @param flagged each is below the threshold and together they reach it
 */
record Splitting(Money sum, Money threshold, boolean flagged, List<UUID> others, Rule rule) {

    private static final long FEN = 100;

    /** @param rule P31, its value in yuan */
    static Splitting of(Purchase purchase, List<Purchase> siblings, Rule rule) {
        var threshold = Money.fen(rule.value().longValueExact() * FEN);
        var below = siblings.stream().filter(each -> !each.plan().links().openTender())
                .filter(each -> each.amount().isLessThan(threshold)).toList();
        var sum = below.stream().map(Purchase::amount).reduce(purchase.amount(), Money::plus);
        var flagged = !below.isEmpty() && purchase.amount().isLessThan(threshold) && !sum.isLessThan(threshold);
        return new Splitting(sum, threshold, flagged, below.stream().map(Purchase::id).toList(), rule);
    }
}
