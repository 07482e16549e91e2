package org.linli.funding.payable;

import java.time.LocalDate;
import java.util.List;
import org.linli.platform.rule.RuleBook;

/**
 * The steps of being late.
 *
 * @param dueSoonDays how long before the due day it is announced
 * @param buckets days late at which each notice is due, ascending
 */
public record OverdueThresholds(int dueSoonDays, List<Integer> buckets) {

    private static final List<String> BUCKETS = List.of("FB1", "FB2", "FB3", "FB4", "FB5");

    public static OverdueThresholds of(RuleBook rules, LocalDate day) {
        return new OverdueThresholds(rules.get("FH02", day).asInt(),
                BUCKETS.stream().map(id -> rules.get(id, day).asInt()).sorted().toList());
    }
}
