package org.linli.funding.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

/**
 * PAYMENT_PROTECTION 支付保障: the terms of 国务院令802 as every contract with an agency has them, though the law itself
 * protects enterprises only. All of it are dated parameters: the term in force on the day the clock starts.
 *
 * @param days within which to pay: the law's, or the contract's own up to the longest
 */
public record PaymentProfile(Rule term, Rule longest, int days) {

    /** @param agreed the contract's own term; null where it says none */
    public static PaymentProfile on(LocalDate day, @Nullable Integer agreed, RuleBook rules) {
        var term = rules.get("F01", day);
        return new PaymentProfile(term, rules.get("F01M", day), agreed == null ? term.asInt() : agreed);
    }

    /** @throws RuleRefused for a term beyond what a contract may agree */
    void requireLawful() {
        if (days > longest.asInt()) {
            throw new RuleRefused(PaymentTermProblem.TERM_TOO_LONG, longest, "days", days, longest.asInt());
        }
    }

    /** @param basis F01, or F03 where the clock runs without acceptance: the same days, another basis */
    public Due due(LocalDate start, Rule basis, WorkCalendar calendar) {
        var unrolled = start.plusDays(days);
        return new Due(calendar.rolled(unrolled, basis.id(), basis.basis()), unrolled);
    }
}
