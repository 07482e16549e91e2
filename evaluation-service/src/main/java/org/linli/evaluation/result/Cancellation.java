package org.linli.evaluation.result;

import java.time.LocalDate;
import org.linli.evaluation.EvaluationProblem;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** That an evaluation is cancelled, as one lead proposed it; it falls when no other confirms it by its last day. */
public record Cancellation(String reason, String proposedBy, LocalDate proposedOn, Deadline confirmUntil) {

    /**
     * @throws Conflict by who proposed it
     * @throws RuleRefused under E51 after its last day, also where the clock has not been there yet
     */
    public void requireConfirmedBy(Actor lead, Handlers proposers, BusinessDay today) {
        if (proposers.include(lead)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, lead.id());
        }
        if (hasLapsed(today.date())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E51"), "confirmUntil",
                    confirmUntil.lastDay());
        }
    }

    boolean hasLapsed(LocalDate today) {
        return today.isAfter(confirmUntil.lastDay());
    }
}
