package org.linli.evaluation.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.platform.rule.RuleBook;

/**
 * When a contract is looked at, by the age of its project (G15): a young one is visited first and graded later; a
 * contract year has a middle and the contract an end (G12); two graded looks never lie closer than the gap.
 */
public record Schedule(RuleBook rules, LocalDate today) {

    /** Below this no local parameter may go: it is what keeps everybody from being graded every half year. */
    private static final int LEAST_GAP = 150;
    private static final int YEAR = 12;

    /**
     * @throws IllegalStateException when the parameters in force would grade a project that has just begun, or
     * everybody alike
     */
    public Schedule {
        require(rules, today, "G15.gap", LEAST_GAP, Integer.MAX_VALUE);
        var formative = require(rules, today, "G15.formative", 1, YEAR);
        require(rules, today, "G15.visit", 1, formative);
        var first = require(rules, today, "G15.first", formative, YEAR);
        require(rules, today, "G15.mature", 5, Math.max(5, first - 1));
        require(rules, today, "G12.midterm", YEAR, Integer.MAX_VALUE);
    }

    private static int require(RuleBook rules, LocalDate today, String id, int least, int most) {
        var rule = rules.get(id, today);
        if (rule.asInt() < least || rule.asInt() > most) {
            throw new IllegalStateException("%s is %s %s since %s; a fair schedule needs %d to %d".formatted(id,
                    rule.value(), rule.unit(), rule.from(), least, most));
        }
        return rule.asInt();
    }

    /** @param share of a year, four places */
    public record Look(Kind kind, LocalDate day, LocalDate periodFrom, BigDecimal share) {

        public static Look of(Kind kind, LocalDate from, LocalDate day) {
            return new Look(kind, day, from, share(from, day.isBefore(from) ? from : day));
        }

        /** Both days counted; a whole year is one, whether it has a 29 February or not. */
        private static BigDecimal share(LocalDate from, LocalDate through) {
            var years = ChronoUnit.YEARS.between(from, through.plusDays(1));
            var begin = from.plusYears(years);
            var days = ChronoUnit.DAYS.between(begin, through.plusDays(1));
            return BigDecimal.valueOf(years)
                    .add(BigDecimal.valueOf(days).divide(
                            BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, begin.plusYears(1))), 4,
                            RoundingMode.HALF_UP))
                    .setScale(4);
        }

        /** When the year of the contract began that it looks at last: by it a project is young or not. */
        public LocalDate contractYear(ContractTerms terms) {
            return day.isBefore(terms.from()) ? terms.from()
                    : terms.from().plusYears(ChronoUnit.YEARS.between(terms.from(), day));
        }
    }

    /**
     * A first year whose last five months hold a February is shorter than the gap: its middle comes as many days
     * sooner.
     */
    public List<Look> of(ContractTerms terms) {
        var looks = new ArrayList<Look>();
        var young = terms.from().isBefore(terms.projectStartedOn().plusMonths(number("G15.formative")));
        if (young) {
            looks.add(Look.of(Kind.FORMATIVE, terms.from(), terms.from().plusMonths(number("G15.visit"))));
        }
        var last = terms.to();
        var latest = last.minusDays(number("G15.gap"));
        for (var year = 0; !terms.from().plusMonths(YEAR * year + number("G12.midterm"))
                .isAfter(last.plusDays(1)); year++) {
            var begin = terms.from().plusMonths(YEAR * year);
            var firstYear = young && year == 0;
            var middle = begin.plusMonths(number(firstYear ? "G15.first" : "G15.mature"));
            var earliest = firstYear ? begin.plusMonths(number("G15.formative")) : middle;
            var day = middle.isAfter(latest) ? latest : middle;
            if (!day.isBefore(earliest)) {
                looks.add(Look.of(Kind.MID_TERM, begin, day));
            }
        }
        looks.add(Look.of(Kind.FINAL, terms.from(), last));
        return looks.stream().filter(look -> !look.day().isAfter(last)).toList();
    }

    private int number(String rule) {
        return rules.get(rule, today).asInt();
    }
}
