package org.linli.workforce.experience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.workforce.worker.Worker;

/**
 * What a worker has done, as it counts. Experience recognised in whole months before there was a ledger may be the same
 * as what stands in it: the larger of the two counts, never both.
 */
@ApplicationScoped
public class ExperienceLedger {

    private final Experiences lines;
    private final Today today;

    ExperienceLedger(Experiences lines, Today today) {
        this.lines = lines;
        this.today = today;
    }

    /** Whole years of direct service. */
    public int directYears(Worker worker) {
        return Math.max(worker.directYears(), years(worker, false));
    }

    /** Whole years on the local front line. */
    public int localYears(Worker worker) {
        return Math.max(worker.localYears(), years(worker, true));
    }

    /** Hours of supervision training. */
    public int supervisionTraining(Worker worker) {
        return Math.max(worker.trainingHours(),
                LearntHours.of(lines.verified(worker.id(), ExperienceKind.SUPERVISION_TRAINING)));
    }

    /** Hours of continuing education that ended after the first of these days and no later than the second. */
    public int educationHours(UUID workerId, LocalDate after, LocalDate until) {
        return LearntHours.of(lines.verified(workerId, ExperienceKind.EDUCATION).stream()
                .filter(line -> line.until().isAfter(after) && !line.until().isAfter(until)).toList());
    }

    /** Hours of training and education of all workers that ended between these days, both counted. */
    public int hoursLearnt(LocalDate first, LocalDate last) {
        return lines.learnt(first, last);
    }

    /** Days of direct service, a day in two places once. */
    long days(UUID workerId, boolean localOnly) {
        return Stretch.days(
                lines.verified(workerId, ExperienceKind.SERVICE).stream().filter(line -> !localOnly || line.isLocal())
                        .map(line -> new Stretch(line.from(), line.until())).toList());
    }

    private int years(Worker worker, boolean localOnly) {
        return (int) (days(worker.id(), localOnly) / today.day().rule("EXPERIENCE-YEAR").asInt());
    }
}
