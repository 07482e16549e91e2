package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.Finding.Input;

/**
 * Signs that other watchdogs compute of a tender from the same data: Cardinal's and R-058 (Open
 * Contracting Partnership) and the estimate far above the usual (risk rules of Prozorro).
 */
record MarketPolicy(RuleBook rules, LocalDate day) {

    List<Finding> of(MarketFacts facts) {
        var found = new ArrayList<Finding>();
        late(facts, found);
        lowestOut(facts, found);
        discount(facts, found);
        estimate(facts, found);
        return found;
    }

    private void late(MarketFacts facts, List<Finding> found) {
        if (facts.submittedAt().isAfter(facts.bidsUntil())) {
            found.add(Finding.of(FlagKind.LATE_BID_WON, facts.winner(), rule("FW10"),
                    Input.of("submittedAt", facts.submittedAt()), Input.of("bidsUntil", facts.bidsUntil())));
        }
    }

    private void lowestOut(MarketFacts facts, List<Finding> found) {
        facts.out().stream().filter(out -> out.price().fen() < lowestValid(facts))
                .min(Comparator.comparing(out -> out.price().fen()))
                .ifPresent(out -> found.add(Finding.of(FlagKind.LOWEST_DISQUALIFIED, out.agencyId(), rule("FW11"),
                        Input.of("price", out.price().amount()), Input.of("winner", facts.price().amount()))));
    }

    private static long lowestValid(MarketFacts facts) {
        var second = facts.second();
        return second == null ? facts.price().fen() : Math.min(second.fen(), facts.price().fen());
    }

    private void discount(MarketFacts facts, List<Finding> found) {
        var discount = facts.discount().orElse(BigDecimal.ZERO);
        facts.discounts().filter(fence -> discount.signum() > 0 && fence.isAbove(discount))
                .ifPresent(fence -> found.add(Finding.of(FlagKind.HEAVY_DISCOUNT, facts.winner(), rule("FW12"),
                        Input.of("percent", Shares.percent(discount)), Input.of("fence", Shares.percent(fence.upper())),
                        Input.of("compared", fence.values()))));
    }

    private void estimate(MarketFacts facts, List<Finding> found) {
        var own = facts.estimate();
        var above = rule("FW13");
        facts.estimates().filter(usual -> own != null && own.fen() > most(usual.fen(), above))
                .ifPresent(usual -> found.add(Finding.of(FlagKind.HIGH_ESTIMATE, Finding.TENDER, above,
                        Input.of("estimate", Objects.requireNonNull(own).amount()), Input.of("usual", usual.amount()),
                        Input.of("limitPercent", above.value().toPlainString()))));
    }

    private static long most(long usual, Rule above) {
        return BigDecimal.valueOf(usual).multiply(BigDecimal.ONE.add(above.asFactor())).longValue();
    }

    private Rule rule(String id) {
        return rules.get(id, day);
    }
}
