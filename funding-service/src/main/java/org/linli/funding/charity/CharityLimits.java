package org.linli.funding.charity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

/**
 * How much a charity has to spend in a year and how much of it management may cost (慈善法 art 61; 民发〔2016〕189号; D06 to
 * D09).
 */
final class CharityLimits {

    /**
     * One year of a charity.
     *
     * @param lastIncome income of the year before; {@code lastNetAssets} at its end
     * @param spending on the charitable purpose
     */
    @Schema(description = "慈善组织年度支出 A charity's year")
    record Year(CharityKind kind, Money lastIncome, Money lastNetAssets, Money spending, Money managementCost) {
    }

    /** @param reached and {@code limit} in percent, two places; null reached where there is nothing to divide by */
    @Schema(name = "CharityFinding", description = "比例检查 One limit and what was reached")
    record Finding(String rule, String basis, String what, @Nullable BigDecimal reached, BigDecimal limit,
            boolean kept) {
    }

    private final RuleBook rules;
    private final LocalDate day;

    CharityLimits(RuleBook rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    List<Finding> judge(Year year) {
        var findings = new ArrayList<Finding>();
        var family = family(year);
        findings.add(least(family + ".spend", "spending", year.spending(),
                year.kind() == CharityKind.ORGANISATION ? year.lastNetAssets() : year.lastIncome()));
        if (family.equals("D08.small")) {
            findings.add(least("D08.small.income", "spending of last income", year.spending(), year.lastIncome()));
        }
        if (reaches(year.managementCost(), "D09")) {
            findings.add(most(family + ".cost", year.managementCost(), year.spending().plus(year.managementCost())));
        }
        return List.copyOf(findings);
    }

    private boolean reaches(Money amount, String rule) {
        return !amount.isLessThan(Money.fen(rules.get(rule, day).value().movePointRight(2).longValueExact()));
    }

    private String family(Year year) {
        return switch (year.kind()) {
            case PUBLIC_FOUNDATION -> "D06";
            case PUBLIC_ORGANISATION -> "D07";
            case ORGANISATION -> reaches(year.lastNetAssets(), "D08.large.from") ? "D08.large"
                    : reaches(year.lastNetAssets(), "D08.upper.from") ? "D08.upper"
                            : reaches(year.lastNetAssets(), "D08.lower.from") ? "D08.lower" : "D08.small";
        };
    }

    private Finding least(String rule, String what, Money part, Money whole) {
        var limit = rules.get(rule, day);
        return finding(limit, what, percent(part, whole), !whole.isPositive() || against(part, whole, limit) >= 0);
    }

    private Finding most(String rule, Money part, Money whole) {
        var limit = rules.get(rule, day);
        return finding(limit, "management cost", percent(part, whole),
                !whole.isPositive() || against(part, whole, limit) <= 0);
    }

    /** To the fen: a rounded percentage would forgive the last one. */
    private static int against(Money part, Money whole, Rule limit) {
        return BigDecimal.valueOf(part.fen()).multiply(BigDecimal.valueOf(100))
                .compareTo(limit.value().multiply(BigDecimal.valueOf(whole.fen())));
    }

    private static Finding finding(Rule limit, String what, @Nullable BigDecimal reached, boolean kept) {
        return new Finding(limit.id(), limit.basis(), what, reached, limit.value(), kept);
    }

    private static @Nullable BigDecimal percent(Money part, Money whole) {
        return whole.isPositive() ? BigDecimal.valueOf(part.fen()).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.fen()), 2, RoundingMode.HALF_UP) : null;
    }
}
