package org.linli.procurement.known.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/** One provisional deadline before and after the calendar of its year came. */
public record RecalculatedDeadline(String term, Deadline before, Deadline after) {

    /** @param fresh by the same rule from the same start; an earlier day than the announced one does not count */
    public static RecalculatedDeadline running(String term, Deadline before, Deadline fresh) {
        return new RecalculatedDeadline(term, before,
                fresh.lastDay().isBefore(before.lastDay()) ? settled(before) : fresh);
    }

    /** It passed, or its act was done, before the calendar came: the day stands. */
    public static Deadline settled(Deadline ended) {
        return new Deadline(ended.lastDay(), ended.rule(), ended.basis(), false);
    }

    public DeadlineRecomputed toFact(@Nullable UUID tenderId, DeadlineRecomputed.Subject subject, UUID subjectId) {
        return new DeadlineRecomputed(tenderId, subject, subjectId, term, before.lastDay(), after.lastDay(),
                after.rule(), after.provisional());
    }
}
