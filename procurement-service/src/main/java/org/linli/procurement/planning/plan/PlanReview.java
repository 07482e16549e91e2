package org.linli.procurement.planning.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;

/** The yearly look at a published plan: every KPI with its value, or with the reason why there is none. */
@Schema(description = "年度检讨 The yearly review of a plan")
public record PlanReview(int year, List<Measured> values, String summary, LocalDate on) {

    /** @param value null where nobody knows; then {@code note} says why */
    @Schema(name = "MeasuredKpi", description = "指标实测值 The value of a KPI in a year")
    public record Measured(String goalCode, String kpiCode, @Nullable BigDecimal value, @Nullable String note) {

        String path() {
            return goalCode + "." + kpiCode;
        }
    }

    public PlanReview {
        values = List.copyOf(values);
        values.stream()
                .filter(measured -> measured.value() == null && (measured.note() == null || measured.note().isBlank()))
                .findFirst().ifPresent(silent -> {
                    throw new Invalid(PlanProblem.VALUE_MISSING, "values", silent.path());
                });
    }

    /** @throws Invalid unless every KPI of the goals stands here exactly once and nothing else does */
    void requireWhole(List<Goal> goals) {
        Set<String> asked =
                goals.stream().flatMap(goal -> goal.kpis().stream().map(kpi -> goal.code() + "." + kpi.code()))
                        .collect(Collectors.toSet());
        var given = values.stream().map(Measured::path).toList();
        if (given.size() != asked.size() || !asked.containsAll(given) || !Set.copyOf(given).equals(asked)) {
            throw new Invalid(PlanProblem.REVIEW_INCOMPLETE, "values", asked.size(), given.size());
        }
    }
}
