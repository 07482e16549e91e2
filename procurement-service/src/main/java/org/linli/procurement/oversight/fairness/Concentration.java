package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.linli.platform.rule.RuleBook;

/**
 * From where a market counts as concentrated (FW9).
 *
 * @param awards fewer say nothing
 * @param hhi Herfindahl-Hirschman index, 0 to 10,000
 * @param share of the largest agency, percent
 */
record Concentration(int awards, int hhi, BigDecimal share) {

    static Concentration on(LocalDate day, RuleBook rules) {
        return new Concentration(rules.get("FW9.awards", day).asInt(), rules.get("FW9", day).asInt(),
                rules.get("FW9.share", day).value());
    }
}
