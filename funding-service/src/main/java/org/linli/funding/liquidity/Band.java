package org.linli.funding.liquidity;

import java.time.LocalDate;
import org.linli.platform.rule.RuleBook;

/** How endangered wages are. */
enum Band {

    GREEN, AMBER, RED;

    private static final int DAYS_OF_A_MONTH = 30;

    /**
     * FR01 to FR04: amber below three months, red below one, or below two while an instalment is more than 15 days
     * late.
     *
     * @param days how many days the wages are covered
     * @param daysLate of the instalment that is late the longest; 0 when none is
     */
    static Band of(long days, long daysLate, RuleBook rules, LocalDate on) {
        if (days < months("FR02", rules, on)
                || daysLate > rules.get("FR03", on).asInt() && days < months("FR04", rules, on)) {
            return RED;
        }
        return days < months("FR01", rules, on) ? AMBER : GREEN;
    }

    private static int months(String rule, RuleBook rules, LocalDate on) {
        return rules.get(rule, on).asInt() * DAYS_OF_A_MONTH;
    }
}
