package org.linli.procurement.planning.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.problem.Invalid;

/** What a plan says. Goal codes are its own, KPI codes each goal's own. */
@Embeddable
record PlanContent(String title, LocalDate periodFrom, LocalDate periodTo,
        @JdbcTypeCode(SqlTypes.JSON) List<Goal> goals) {

    PlanContent {
        goals = List.copyOf(goals);
        if (!periodFrom.isBefore(periodTo)) {
            throw new Invalid(PlanProblem.PERIOD, "to", periodTo, periodFrom);
        }
        requireDistinct(goals.stream().map(Goal::code).toList());
        goals.forEach(goal -> requireDistinct(goal.kpis().stream().map(Kpi::code).toList()));
    }

    private static void requireDistinct(List<String> codes) {
        var seen = new HashSet<String>();
        codes.stream().filter(code -> !seen.add(code)).findFirst().ifPresent(twice -> {
            throw new Invalid(PlanProblem.CODE_TWICE, "goals", twice);
        });
    }

    /** Whether a day of that year lies in the period. */
    boolean covers(int year) {
        return periodFrom.getYear() <= year && year <= periodTo.getYear();
    }

    boolean hasGoal(String code) {
        return goals.stream().anyMatch(goal -> goal.code().equals(code));
    }

    /** Headline groups no KPI covers. */
    Set<OutcomeGroup> uncovered() {
        var missing = EnumSet.allOf(OutcomeGroup.class);
        goals.stream().flatMap(goal -> goal.kpis().stream()).map(Kpi::coverageOf).filter(Objects::nonNull)
                .forEach(missing::remove);
        return missing;
    }
}
