package org.linli.procurement.judging.collusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of two texts is the same: shared groups of five signs over all groups (Jaccard), in percent. */
final class Likeness {

    private static final int GROUP = 5;

    private Likeness() {
    }

    static BigDecimal percent(String left, String right) {
        var first = groups(left);
        var second = groups(right);
        var all = new HashSet<>(first);
        all.addAll(second);
        if (all.isEmpty()) {
            return BigDecimal.ZERO;
        }
        first.retainAll(second);
        return BigDecimal.valueOf(100L * first.size()).divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
    }

    private static Set<String> groups(String text) {
        var plain = text.replaceAll("[\\s\\p{P}]", "").toLowerCase(Locale.ROOT);
        var groups = new HashSet<String>();
        for (int start = 0; start + GROUP <= plain.length(); start++) {
            groups.add(plain.substring(start, start + GROUP));
        }
        return groups;
    }
}
