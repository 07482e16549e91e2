package org.linli.evaluation.assessor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.BusinessDay;

/**
 * Whether a person of the pool can take a seat on a day: in it for that (E21), untied (E04), in turn (E22), with time
 * (E23).
 */
record Fitness(Engagements engagements, Posts posts, BusinessDay today) {

    /** @return the first reason against it; empty when the person can take the seat */
    Optional<Unfit> against(Assessor one, AssessorPart part, Task task) {
        if (!one.mayAssess(part, task.serviceType())) {
            return Optional.of(Unfit.NOT_IN_POOL);
        }
        if (isTied(one, task.evaluated())) {
            return Optional.of(Unfit.TIED);
        }
        return rotation(one.account(), part, task).or(() -> load(one.account(), task));
    }

    private boolean isTied(Assessor one, List<UUID> evaluated) {
        return one.declaration().isTied(evaluated, today.date(), today.rule("E04"), posts);
    }

    /** A look that grades nobody tires no eyes. */
    private Optional<Unfit> rotation(String account, AssessorPart part, Task task) {
        if (!task.graded()) {
            return Optional.empty();
        }
        var agency = most("E22");
        if (engagements.running(account, task, agency) >= agency) {
            return Optional.of(Unfit.ROTATION);
        }
        var contract = most("E22.contract");
        return engagements.runningFor(part, account, task, contract) >= contract ? Optional.of(Unfit.SAME_PART)
                : Optional.empty();
    }

    private Optional<Unfit> load(String account, Task task) {
        if (engagements.open(account, task) >= most("E23.open")) {
            return Optional.of(Unfit.LOAD_OPEN);
        }
        return engagements.inYear(account, task) >= most("E23.year") ? Optional.of(Unfit.LOAD_YEAR) : Optional.empty();
    }

    private int most(String id) {
        return today.rule(id).asInt();
    }
}
