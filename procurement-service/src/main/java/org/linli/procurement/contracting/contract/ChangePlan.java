package org.linli.procurement.contracting.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.contracting.performance.Work.State;
import org.linli.procurement.contracting.terms.ContractChange.Kind;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Instalment.Trigger;
import org.linli.procurement.contracting.terms.InstalmentPlan;

/** The terms as they would stand after a change. */
record ChangePlan(RuleBook rules, LocalDate today) {

    /** @param to new last day; only a bridge has one */
    ContractTerms of(ContractTerms terms, List<Work> works, Kind kind, Money delta, @Nullable LocalDate to) {
        return kind == Kind.BRIDGE ? bridge(terms, delta, to) : supplement(terms, works, delta);
    }

    /** The last instalment whose work is not delivered takes the difference. */
    private ContractTerms supplement(ContractTerms terms, List<Work> works, Money delta) {
        var target = terms.instalments().reversed().stream()
                .filter(instalment -> works.stream()
                        .anyMatch(work -> work.instalmentNo() == instalment.no() && work.state() == State.PLANNED))
                .findFirst().orElseThrow(() -> new Conflict(ContractProblem.NOTHING_LEFT_TO_CHANGE, terms.number()));
        var amount = target.amount().plus(delta);
        if (delta.fen() == 0 || !amount.isPositive()) {
            throw new Invalid(ContractProblem.CHANGE_AMOUNT, "delta", delta);
        }
        var changed =
                new InstalmentPlan(rules, today).instalment(target.no(), target.trigger(), amount, target.expectedOn());
        return terms.changed(terms.amount().plus(delta), terms.to(),
                terms.instalments().stream().map(each -> each.no() == target.no() ? changed : each).toList());
    }

    /** @throws RuleRefused under HC5 beyond the longest bridge, under B06 beyond the longest term of a contract */
    private ContractTerms bridge(ContractTerms terms, Money delta, @Nullable LocalDate to) {
        if (to == null || !to.isAfter(terms.to())) {
            throw new Invalid(ContractProblem.BRIDGE_END, "to", terms.to());
        }
        if (!delta.isPositive()) {
            throw new Invalid(ContractProblem.CHANGE_AMOUNT, "delta", delta);
        }
        var months = rules.get("HC5", today);
        if (to.isAfter(terms.to().plusMonths(months.asInt()))) {
            throw new RuleRefused(ContractProblem.BRIDGE_LENGTH, months, "to", months.asInt());
        }
        var longest = rules.get("B06", today);
        if (!to.isBefore(terms.from().plusMonths(longest.asInt()))) {
            throw new RuleRefused(ContractProblem.BRIDGE_TOO_LONG, longest, "to", longest.asInt());
        }
        var all = new ArrayList<>(terms.instalments());
        all.add(new InstalmentPlan(rules, today).instalment(all.size() + 1, Trigger.FINAL, delta, to));
        return terms.changed(terms.amount().plus(delta), to, all);
    }
}
