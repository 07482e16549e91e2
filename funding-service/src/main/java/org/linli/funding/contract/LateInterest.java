package org.linli.funding.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;

/**
 * The rate of late interest (国务院令802 art 17): the agreed one, not below the prime rate at signing; else 0.05 % a day.
 */
public final class LateInterest {

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private LateInterest() {
    }

    /** @param agreed a factor per day, such as 0.0003; null where nothing was agreed */
    public static BigDecimal perDay(@Nullable BigDecimal agreed, LocalDate signedOn, RuleBook rules) {
        if (agreed == null) {
            return rules.get("F04", signedOn).asFactor();
        }
        var prime = rules.get("F04L", signedOn).asFactor().divide(DAYS_OF_YEAR, 10, RoundingMode.HALF_UP);
        return agreed.max(prime);
    }
}
