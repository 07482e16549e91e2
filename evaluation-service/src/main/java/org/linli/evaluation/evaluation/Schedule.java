package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.rule.RuleBook;

/**
 * When a contract is looked at, by the age of its project (G15): a young one is visited first and graded later; two graded
 * looks never lie closer than the gap.
 */
record Schedule(RuleBook rules, LocalDate today) {

    /** @param share of a year, four places */
    record Look(Kind kind, LocalDate day, LocalDate periodFrom, BigDecimal share) {
    }

    List<Look> of(ContractTerms terms) {
        var looks = new ArrayList<Look>();
        var young = terms.from().isBefore(terms.projectStartedOn().plusMonths(number("G15.formative")));
        if (young) {
            looks.add(look(Kind.FORMATIVE, terms, terms.from().plusMonths(number("G15.visit"))));
        }
        var last = terms.to();
        var middle = terms.from().plusMonths(number(young ? "G15.first" : "G15.mature"));
        if (ChronoUnit.DAYS.between(middle, last) >= number("G15.gap")) {
            looks.add(look(Kind.MID_TERM, terms, middle));
        }
        looks.add(look(Kind.FINAL, terms, last));
        return looks.stream().filter(look -> !look.day().isAfter(last)).toList();
    }

    private Look look(Kind kind, ContractTerms terms, LocalDate day) {
        var share = BigDecimal.valueOf(Math.max(1, ChronoUnit.DAYS.between(terms.from(), day))).divide(
                BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP);
        return new Look(kind, day, terms.from(), share);
    }

    private int number(String rule) {
        return rules.get(rule, today).asInt();
    }
}
