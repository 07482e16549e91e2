package org.linli.workforce.worker;

import java.time.LocalDate;
import org.linli.platform.time.Deadline;

/**
 * Service and training as one person claims them for a worker; they count once another has confirmed them.
 *
 * @param months of direct service
 * @param local on the front line of this city
 * @param decideUntil last day on which it is confirmed or rejected in time
 * @param lapsesAfter last day on which it can be: afterwards nothing of it counts, and it may be claimed again
 * @param overdue nobody decided it in time, and that was said
 */
record ClaimedService(int months, boolean local, int supervisionTrainingHours, String claimedBy, LocalDate claimedOn,
        LocalDate decideUntil, LocalDate lapsesAfter, boolean overdue) {

    static ClaimedService of(WorkerApi.NewService service, String by, LocalDate on, Deadline decide, Deadline lapse) {
        return new ClaimedService(service.months(), service.local(), service.supervisionTrainingHours(), by, on,
                decide.lastDay(), lapse.lastDay(), false);
    }

    ClaimedService late() {
        return new ClaimedService(months, local, supervisionTrainingHours, claimedBy, claimedOn, decideUntil,
                lapsesAfter, true);
    }

    boolean isLate(LocalDate today) {
        return today.isAfter(decideUntil);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(lapsesAfter);
    }

    /** The last day after which the clock looks again. */
    LocalDate nextDay() {
        return overdue ? lapsesAfter : decideUntil;
    }
}
