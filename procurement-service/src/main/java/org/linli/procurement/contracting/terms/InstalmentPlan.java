package org.linli.procurement.contracting.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.contracting.terms.Instalment.Trigger;

/**
 * Splits a contract sum by G08 (50/40/10) and each instalment into wage (G05), retention (HC2) and performance, the
 * rest.
 */
public record InstalmentPlan(RuleBook rules, LocalDate today) {

    public List<Instalment> of(Money amount, LocalDate from, LocalDate to) {
        var first = amount.times(share("G08.1"));
        var second = amount.times(share("G08.2"));
        var middle = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
        return List.of(instalment(1, Trigger.SIGNING, first, null), instalment(2, Trigger.MID_TERM, second, middle),
                instalment(3, Trigger.FINAL, amount.minus(first).minus(second), to));
    }

    public Instalment instalment(int no, Trigger trigger, Money amount, @Nullable LocalDate on) {
        var wage = amount.times(share("G05"));
        var retention = amount.times(share("HC2"));
        return new Instalment(no, trigger, amount, wage, amount.minus(wage).minus(retention), retention, on);
    }

    private BigDecimal share(String rule) {
        return rules.get(rule, today).asFactor();
    }
}
