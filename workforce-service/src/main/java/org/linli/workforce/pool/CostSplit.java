package org.linli.workforce.pool;

import java.time.LocalDate;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;

/**
 * What a booked session costs, and who bears it: by the parameters in force on its day.
 *
 * @param whole the hours at the pool's rate; {@code booker} the share of the agency that books, in fen
 */
record CostSplit(Money whole, Money booker) {

    static CostSplit of(int hours, LocalDate on, RuleBook rules) {
        var whole = Money
                .fen(Math.multiplyExact(rules.get("POOL-HOUR", on).value().movePointRight(2).longValueExact(), hours));
        return new CostSplit(whole, whole.times(rules.get("POOL-SHARE", on).asFactor()));
    }

    /** What the supervisor's own agency bears: nothing of it is rounded away. */
    Money home() {
        return whole.minus(booker);
    }
}
