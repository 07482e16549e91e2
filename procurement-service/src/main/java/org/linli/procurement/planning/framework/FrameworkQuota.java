package org.linli.procurement.planning.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/**
 * How many a CLOSED register admits: two or more, and a fifth of the applicants, at least one, is left out (令110 art
 * 27).
 */
final class FrameworkQuota {

    private FrameworkQuota() {
    }

    static void require(int applied, int admitted, BusinessDay day) {
        var least = day.rule("P30");
        if (admitted < least.asInt()) {
            throw new RuleRefused(FrameworkProblem.TOO_FEW, least, "decisions", admitted, least.asInt());
        }
        var share = day.rule("P30.out");
        var out = Math.max(1, share.asFactor().multiply(BigDecimal.valueOf(applied)).setScale(0, RoundingMode.CEILING)
                .intValueExact());
        if (applied - admitted < out) {
            throw new RuleRefused(FrameworkProblem.TOO_MANY, share, "decisions", applied - admitted, out);
        }
    }
}
