package org.linli.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.contract.AgreedMetric;
import org.linli.evaluation.contract.ContractTerms;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.evaluation.PastEvaluationReader.Past;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.Direction;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Schedule;
import org.linli.platform.problem.NotFound;

/** What was reached against what was agreed, and against the area's own baseline (R031): not against other areas. */
@ApplicationScoped
class TargetComparison {

    private static final int PLACES = 2;

    /**
     * @param agreed in the contract, for the evaluated share of it where it is counted; null where nothing was
     * @param met null where nothing was agreed
     * @param baseline what the street's last result before came to, for as long a time; null where there is none
     * @param change reached less baseline
     */
    @Schema(name = "Target", description = "约定与基线 What was reached, what was agreed, and what it was before")
    record Line(String indicator, Bilingual name, String unit, BigDecimal reached, @Nullable BigDecimal agreed,
            @Nullable Boolean met, @Nullable BigDecimal baseline, @Nullable BigDecimal change) {
    }

    /** @param unmeasured what was agreed and no indicator of the framework tells */
    @Schema(name = "Targets", description = "约定与基线对照 A result against its contract and its own street")
    record Compared(UUID evaluationId, @Nullable UUID baselineOf, List<Line> lines, List<AgreedMetric> unmeasured) {
    }

    private final PastEvaluationReader past;
    private final KnownContracts contracts;

    TargetComparison(PastEvaluationReader past, KnownContracts contracts) {
        this.past = past;
        this.contracts = contracts;
    }

    /** @throws NotFound while there is no result */
    Compared of(UUID evaluationId) {
        var one = past.graded(evaluationId).orElseThrow(() -> new NotFound("Evaluation", evaluationId));
        var terms = contracts.termsOf(one.contractId());
        var baseline = past.before(one.areaCode(), one.serviceType(), one.periodFrom());
        var indicators = one.input().content().indicators();
        var lines = indicators.stream().filter(indicator -> value(one, indicator).isPresent())
                .map(indicator -> line(one, indicator, terms, baseline)).toList();
        return new Compared(one.id(), baseline.map(Past::id).orElse(null), lines, terms.agreedMetrics().stream()
                .filter(metric -> indicators.stream().noneMatch(found -> found.code().equals(metric.code()))).toList());
    }

    private static Line line(Past one, Indicator indicator, ContractTerms terms, Optional<Past> before) {
        var reached = value(one, indicator).orElseThrow();
        var agreed = terms.agreedMetrics().stream().filter(metric -> metric.code().equals(indicator.code()))
                .flatMap(metric -> number(metric.target()).stream()).findFirst().map(target -> scaled(target, indicator,
                        one.input().periodShare(), Schedule.Look.of(Kind.FINAL, terms.from(), terms.to()).share()));
        var baseline = before.flatMap(former -> value(former, indicator)
                .map(value -> scaled(value, indicator, one.input().periodShare(), former.input().periodShare())));
        var higher = indicator.direction() == Direction.HIGHER;
        return new Line(indicator.code(), indicator.name(), indicator.unit(), reached, agreed.orElse(null), agreed
                .map(target -> higher ? reached.compareTo(target) >= 0 : reached.compareTo(target) <= 0).orElse(null),
                baseline.orElse(null), baseline.map(reached::subtract).orElse(null));
    }

    private static Optional<BigDecimal> value(Past one, Indicator indicator) {
        return Optional.ofNullable(one.input().measured().get(indicator.code()))
                .flatMap(measured -> Optional.ofNullable(measured.value()));
    }

    /** What grows with time is held against as much time. */
    private static BigDecimal scaled(BigDecimal value, Indicator indicator, BigDecimal share, BigDecimal of) {
        return indicator.calculation() == Calculation.COUNT
                ? value.multiply(share).divide(of, PLACES, RoundingMode.HALF_UP) : value;
    }

    /** Agreed in words: nothing to hold a number against. */
    private static Optional<BigDecimal> number(@Nullable String target) {
        return target == null || !target.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Optional.empty()
                : Optional.of(new BigDecimal(target));
    }
}
