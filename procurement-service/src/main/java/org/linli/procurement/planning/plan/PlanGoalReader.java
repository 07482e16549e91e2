package org.linli.procurement.planning.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/** For what names a goal: whether a published plan covers a year, and which one holds the goal. */
@ApplicationScoped
public class PlanGoalReader {

    private final Plans plans;

    PlanGoalReader(Plans plans) {
        this.plans = plans;
    }

    public boolean covers(int year) {
        return !plans.published(firstOf(year), lastOf(year)).isEmpty();
    }

    /**
     * @return the plan that holds the goal in that year
     * @throws RuleRefused under PL5 when no published plan does
     */
    public UUID require(String goalCode, int year, BusinessDay day) {
        return plans.published(firstOf(year), lastOf(year)).stream().filter(plan -> plan.content().hasGoal(goalCode))
                .map(Plan::id).findFirst().orElseThrow(() -> new RuleRefused(PlanProblem.GOAL_UNKNOWN, day.rule("PL5"),
                        "goalCode", goalCode, Integer.toString(year)));
    }

    private static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
