package org.linli.registry.conduct;

import java.time.LocalDate;
import org.linli.platform.problem.Conflict;

/** Until when a second person may confirm what one proposed; afterwards it falls. */
final class StepTerm {

    private StepTerm() {
    }

    /** @throws Conflict when the last day is over, also where the clock has not been there yet */
    static void require(LocalDate confirmUntil, LocalDate on) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(CaseProblem.STEP_LAPSED, confirmUntil);
        }
    }
}
