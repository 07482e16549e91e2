package org.linli.funding.dependence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.linli.platform.rule.RuleBook;

/**
 * The path down: what the government's share should be at the end of that year, and from where on it is said (FD01,
 * FD02).
 */
record DependencyTarget(BigDecimal target, BigDecimal threshold) {

    static DependencyTarget of(int year, RuleBook rules) {
        var end = LocalDate.of(year, 12, 31);
        return new DependencyTarget(rules.get("FD02", end).asFactor(), rules.get("FD01", end).asFactor());
    }
}
