package org.linli.procurement.tendering.tenderdocument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Method;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;

/** What a tender document may say. Refuses the first thing that is wrong, with the rule that forbids it. */
record TenderPolicy(Procedure procedure, RuleBook rules, LocalDate today) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param bidsUntil the last day for bids, were it published now */
    void check(TenderContent content, LocalDate bidsUntil) {
        checkPrice(content.evaluation());
        checkWeights(content.evaluation());
        checkTerms(content);
        checkBegin(content, bidsUntil);
        checkPanel(content);
        checkDeposit(content);
        new AdmittancePolicy(procedure, rules, today).check(content.admits());
        for (var need : content.staffing()) {
            if (need.certified() > need.people()) {
                throw new Invalid(TenderProblem.STAFFING, "staffing", need.tier());
            }
        }
        var metrics = new HashSet<String>();
        for (var metric : content.agreedMetrics()) {
            if (!metrics.add(metric.code())) {
                throw new Invalid(TenderProblem.METRIC_CODES, "agreedMetrics", metric.code());
            }
        }
    }

    private void checkPrice(EvaluationScheme scheme) {
        if (scheme.method() == Method.LOWEST_PRICE) {
            throw new RuleRefused(TenderProblem.LOWEST_PRICE, rules.get("HS1", today), "evaluation.method");
        }
        var weight = scheme.priceWeight();
        if (scheme.priceMode() == PriceMode.FIXED) {
            if (weight.signum() != 0) {
                throw new RuleRefused(TenderProblem.PRICE_FIXED, rules.get("S01.fixed", today),
                        "evaluation.priceWeight", weight);
            }
            return;
        }
        if (weight.compareTo(procedure.priceWeightFloor()) < 0) {
            throw new RuleRefused(TenderProblem.PRICE_WEIGHT_LOW, rules.get(procedure.kind().priceFloorRule(), today),
                    "evaluation.priceWeight", weight, procedure.priceWeightFloor());
        }
        if (weight.compareTo(procedure.priceWeightCeiling()) > 0) {
            throw new RuleRefused(TenderProblem.PRICE_WEIGHT_HIGH, rules.get("S02.max", today),
                    "evaluation.priceWeight", weight, procedure.priceWeightCeiling());
        }
        var reason = scheme.priceWeightReason();
        if (weight.compareTo(procedure.priceWeightDefault()) > 0 && (reason == null || reason.isBlank())) {
            throw new RuleRefused(TenderProblem.PRICE_WEIGHT_REASON, rules.get("S02", today),
                    "evaluation.priceWeightReason", weight, procedure.priceWeightDefault());
        }
    }

    private void checkWeights(EvaluationScheme scheme) {
        if (scheme.weightSum().compareTo(HUNDRED) != 0) {
            throw new Invalid(TenderProblem.WEIGHT_SUM, "evaluation", scheme.weightSum());
        }
        if (scheme.criteria().stream().map(Criterion::code).distinct().count() != scheme.criteria().size()) {
            throw new Invalid(TenderProblem.CRITERION_CODES, "evaluation.criteria");
        }
        for (var criterion : scheme.criteria()) {
            if (criterion.minimum() != null && criterion.minimum().compareTo(criterion.maxScore()) > 0) {
                throw new Invalid(TenderProblem.CRITERION_MINIMUM, "evaluation.criteria", criterion.code());
            }
        }
        var most = rules.get("HS2", today);
        if (scheme.recordWeight().compareTo(most.value()) > 0) {
            throw new RuleRefused(TenderProblem.RECORD_WEIGHT, most, "evaluation.recordWeight", scheme.recordWeight(),
                    most.value());
        }
        if (scheme.hoursWeight().signum() > 0 && scheme.priceMode() != PriceMode.FIXED) {
            throw new RuleRefused(TenderProblem.HOURS_WEIGHT, rules.get("S01.fixed", today), "evaluation.hoursWeight");
        }
        checkLowBidRatios(scheme);
    }

    /** The document may raise the ratios of the rule, up to their limit; it may not lower them. */
    private void checkLowBidRatios(EvaluationScheme scheme) {
        var own = scheme.lowBid();
        if (own != null) {
            checkRatio("L1", own.l1());
            checkRatio("L2", own.l2());
            checkRatio("L3", own.l3());
        }
    }

    private void checkRatio(String id, BigDecimal ratio) {
        var least = rules.get(id, today);
        var most = rules.get("L.max", today);
        if (ratio.compareTo(least.value()) < 0 || ratio.compareTo(most.value()) > 0) {
            throw new RuleRefused(TenderProblem.LOW_BID_RATIO, least, "evaluation.lowBid", id, ratio, least.value(),
                    most.value());
        }
    }

    private void checkTerms(TenderContent content) {
        if (content.bidDays() < procedure.bidDays()) {
            throw new RuleRefused(TenderProblem.BID_DAYS, rules.get(procedure.kind().bidTermRule(), today), "bidDays",
                    content.bidDays(), procedure.bidDays());
        }
        if (!content.serviceTo().isAfter(content.serviceFrom())) {
            throw new Invalid(TenderProblem.TERM_ORDER, "serviceTo", content.serviceTo());
        }
        // the last day belongs to the term: from 1 January on, three years end on 31 December
        var longest = rules.get(procedure.kind().longestRule(), today);
        if (!content.serviceTo().isBefore(content.serviceFrom().plusMonths(longest.asInt()))) {
            throw new RuleRefused(TenderProblem.TERM, longest, "serviceTo", content.serviceTo(), longest.asInt());
        }
        if (!content.ceilingPrice().isPositive()) {
            throw new Invalid(TenderProblem.CEILING, "ceilingPrice", content.ceilingPrice());
        }
        var most = procedure.most();
        if (most != null && !most.isMoreThan(content.ceilingPrice())) {
            throw new RuleRefused(TenderProblem.TOO_GREAT, rules.get(procedure.kind().mostRule(), today),
                    "ceilingPrice", content.ceilingPrice(), most, procedure.kind());
        }
    }

    /** What begins before anybody could be contracted is served by nobody, or by whoever serves already. */
    private void checkBegin(TenderContent content, LocalDate bidsUntil) {
        var rule = rules.get("P13.begin", today);
        var earliest = bidsUntil.plusDays(rule.asInt());
        if (content.serviceFrom().isBefore(earliest)) {
            throw new RuleRefused(TenderProblem.BEGINS_TOO_EARLY, rule, "serviceFrom", content.serviceFrom(), bidsUntil,
                    earliest);
        }
    }

    private void checkDeposit(TenderContent content) {
        var deposit = content.deposit();
        if (deposit == null) {
            return;
        }
        var rule = rules.get("P16.deposit", today);
        var most = content.ceilingPrice().times(rule.asFactor());
        if (!deposit.isPositive() || deposit.isMoreThan(most)) {
            throw new RuleRefused(TenderProblem.DEPOSIT, rule, "deposit", deposit, most);
        }
    }

    private void checkPanel(TenderContent content) {
        var least = leastPanel(content);
        if (content.panelSize() < least.asInt()) {
            throw new RuleRefused(TenderProblem.PANEL_SIZE, least, "panelSize", content.panelSize(), least.asInt());
        }
        if (content.panelSize() % 2 == 0) {
            throw new RuleRefused(TenderProblem.PANEL_EVEN, rules.get("C01", today), "panelSize", content.panelSize());
        }
        var trimmed = rules.get("HS3", today);
        if (content.evaluation().statistic() == Statistic.TRIMMED_MEAN && content.panelSize() < trimmed.asInt()) {
            throw new RuleRefused(TenderProblem.TRIMMED_MEAN, trimmed, "evaluation.statistic", trimmed.asInt());
        }
    }

    /**
     * C02 from its budget on, and for what is complex or moves many; a small committee of P28 grows to five from the
     * open-tender threshold on.
     */
    private Rule leastPanel(TenderContent content) {
        var ceiling = content.ceilingPrice();
        if (reaches(ceiling, "C02.budget") || !content.complexities().isEmpty()) {
            return rules.get("C02", today);
        }
        return rules.get(reaches(ceiling, "P31") ? "C01" : procedure.kind().panelRule(), today);
    }

    private boolean reaches(Money ceiling, String threshold) {
        return ceiling.fen() >= rules.get(threshold, today).value().movePointRight(2).longValueExact();
    }
}
