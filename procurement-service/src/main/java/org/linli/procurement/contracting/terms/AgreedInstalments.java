package org.linli.procurement.contracting.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.contracting.terms.Instalment.Trigger;

/** Instalments as a contract says them, instead of the plan of G08: each with what makes it payable, and its day. */
public record AgreedInstalments(List<Wanted> wanted) {

    /** @param on the day of its work, within the term; null for what is due at the signing */
    public record Wanted(Trigger trigger, Money amount, @Nullable LocalDate on) {
    }

    public AgreedInstalments {
        wanted = List.copyOf(wanted);
    }

    /**
     * @param total the price of the contract
     * @throws RuleRefused under G08.1 for more at the signing than its share
     * @throws Invalid unless they sum to the price and their days ascend within the term
     */
    public List<Instalment> of(Money total, LocalDate from, LocalDate to, RuleBook rules, LocalDate today) {
        requireSum(total);
        requireSigning(total, rules, today);
        var plan = new InstalmentPlan(rules, today);
        var all = new ArrayList<Instalment>();
        var before = from;
        for (var each : wanted) {
            if (each.trigger() != Trigger.SIGNING) {
                before = requireDay(each, before, from, to);
            }
            all.add(plan.instalment(all.size() + 1, each.trigger(), each.amount(), each.on()));
        }
        return List.copyOf(all);
    }

    private void requireSum(Money total) {
        var sum = wanted.stream().mapToLong(each -> each.amount().fen()).sum();
        if (sum != total.fen() || wanted.stream().anyMatch(each -> !each.amount().isPositive())) {
            throw new Invalid(ContractProblem.INSTALMENT_SUM, "instalments", BigDecimal.valueOf(sum, 2).toPlainString(),
                    total);
        }
    }

    /** At most one, the first, within the share of G08.1: the rest is paid for work. */
    private void requireSigning(Money total, RuleBook rules, LocalDate today) {
        for (int index = 0; index < wanted.size(); index++) {
            var each = wanted.get(index);
            if (each.trigger() == Trigger.SIGNING && (index > 0 || each.on() != null)) {
                throw new Invalid(ContractProblem.INSTALMENT_ORDER, "instalments", index + 1);
            }
        }
        var share = rules.get("G08.1", today);
        var first = wanted.getFirst();
        var most = total.times(share.asFactor());
        if (first.trigger() == Trigger.SIGNING && first.amount().isMoreThan(most)) {
            throw new RuleRefused(ContractProblem.SIGNING_SHARE, share, "instalments", first.amount(), most);
        }
    }

    private static LocalDate requireDay(Wanted each, LocalDate before, LocalDate from, LocalDate to) {
        var on = each.on();
        if (on == null || on.isBefore(before) || !on.isAfter(from) || on.isAfter(to)) {
            throw new Invalid(ContractProblem.INSTALMENT_DAY, "instalments", on == null ? "-" : on, from, to);
        }
        return on;
    }
}
