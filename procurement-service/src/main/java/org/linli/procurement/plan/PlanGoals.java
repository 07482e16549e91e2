package org.linli.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;

/** For what names a goal: whether a published plan covers a year, and which one holds the goal. */
@ApplicationScoped
public class PlanGoals {

    private final Plans plans;
    private final Rules rules;

    PlanGoals(Plans plans, Rules rules) {
        this.plans = plans;
        this.rules = rules;
    }

    public boolean covers(int year) {
        return !plans.published(firstOf(year), lastOf(year)).isEmpty();
    }

    /**
     * @return the plan that holds the goal in that year
     * @throws RuleRefused under PL5 when no published plan does
     */
    public UUID require(String goalCode, int year, LocalDate today) {
        return plans.published(firstOf(year), lastOf(year)).stream().filter(plan -> plan.hasGoal(goalCode)).map(Plan::id)
                .findFirst().orElseThrow(() -> new RuleRefused(PlanProblem.GOAL_UNKNOWN, rules.get("PL5", today), "goalCode",
                        goalCode, Integer.toString(year)));
    }

    private static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
