package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/**
 * Once a day from the day on by which a year's money has to be in its lines (FB11): says whose year is below its floor.
 */
@ApplicationScoped
class BudgetFloorSweep implements Sweep<String> {

    private final BudgetFloors floors;
    private final Rules rules;
    /** A day on which nothing was left to say: the sums of all lines are not asked for again before the next. */
    private volatile LocalDate quiet = LocalDate.MIN;

    BudgetFloorSweep(BudgetFloors floors, Rules rules) {
        this.floors = floors;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "budget-floor";
    }

    /** Purchasers. */
    @Override
    public List<String> due(Instant now, int limit) {
        var today = Deadline.dayOf(now);
        if (quiet.equals(today)
                || today.isBefore(LocalDate.of(today.getYear(), 1, 1).plusMonths(rules.get("FB11", today).asInt()))) {
            return List.of();
        }
        var unsaid = floors.unsaid(today.getYear(), limit);
        if (unsaid.isEmpty()) {
            quiet = today;
        }
        return unsaid;
    }

    @Override
    public void tick(String purchaserId, Instant now) {
        floors.say(purchaserId, Deadline.dayOf(now));
    }
}
