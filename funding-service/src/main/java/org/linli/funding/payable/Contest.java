package org.linli.funding.payable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;

/**
 * A part that the purchaser says is not owed.
 *
 * @param document what shows it; {@code shownNotOwed} how much of a wage that shows not to be owed: no more is
 * contested
 */
record Contest(Money amount, @Nullable Ground ground, String reason, @Nullable String document,
        @Nullable Money shownNotOwed) {

    /** What may be contested, and what 国务院令802 art 14 names as no reason to pay late. */
    enum Ground {

        NOT_WORKED(true, true), AMOUNT_WRONG(true, true), NOT_DELIVERED(true, false), QUANTITY(true, false),
        QUALITY(true, false), CHANGE_OF_HEAD(false, false), INTERNAL_PROCESS(false, false),
        WAITING_FOR_AUDIT(false, false), WAITING_FOR_EVALUATION(false, false);

        private final boolean lawful;
        private final boolean forWages;

        Ground(boolean lawful, boolean forWages) {
            this.lawful = lawful;
            this.forWages = forWages;
        }
    }

    /**
     * @param before grounds on which it was contested already; {@code days} it may have been contested in all
     * @throws RuleRefused under F05 for a ground that is none, under FP03 for more of a wage than is shown not to be
     * owed, under FP05 for the same ground again and beyond the most days in all
     */
    void requireLawful(Part part, List<String> before, int days, LocalDate today, RuleBook rules) {
        if (ground == null || !ground.lawful) {
            throw new RuleRefused(PayableProblem.UNLAWFUL_DISPUTE, rules.get("F05", today), "ground",
                    ground == null ? "-" : ground);
        }
        if (part == Part.WAGE && !isShown()) {
            throw new RuleRefused(PayableProblem.WAGE_NOT_SHOWN, rules.get("FP03", today), "amount",
                    shownNotOwed == null ? Money.ZERO : shownNotOwed);
        }
        var inAll = rules.get("FP05", today);
        if (before.contains(ground.name())) {
            throw new RuleRefused(PayableProblem.DISPUTED_BEFORE, inAll, "ground", ground);
        }
        if (days + rules.get("FP04", today).asInt() > inAll.asInt()) {
            throw new RuleRefused(PayableProblem.DISPUTED_TOO_OFTEN, inAll, "ground", days, inAll.asInt());
        }
    }

    /** After it was found lawful. */
    Ground lawful() {
        return Objects.requireNonNull(ground, "contested without ground");
    }

    private boolean isShown() {
        return lawful().forWages && document != null && !document.isBlank() && shownNotOwed != null
                && !amount.isMoreThan(shownNotOwed);
    }
}
