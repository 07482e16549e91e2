package org.linli.evaluation.evaluation;

import org.linli.evaluation.result.Cancellation;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** Two leads cancel an evaluation; a fact of another service cancels it by itself. */
final class Cancelling {

    private Cancelling() {
    }

    /** The first of two: nothing is cancelled before another lead confirms it. */
    static void propose(Evaluation evaluation, String reason, Actor lead, BusinessDay today) {
        evaluation.require(EvaluationCommand.PROPOSE_CANCEL);
        var until = today.until("E51");
        evaluation.outcome().cancelling(new Cancellation(reason, lead.id(), today.date(), until), Handlers.of(lead));
        evaluation.watch().look(until.passesAt());
    }

    /** The second of two. */
    static EvaluationEvent.Cancelled confirm(Evaluation evaluation, Actor lead, BusinessDay today) {
        evaluation.require(EvaluationCommand.CONFIRM_CANCEL);
        var proposed = evaluation.outcome().cancellation().orElseThrow();
        proposed.requireConfirmedBy(lead, evaluation.outcome().cancellers(), today);
        return evaluation.cancel(proposed.reason());
    }

    /** By any lead, also the one who proposed it. */
    static void reject(Evaluation evaluation) {
        evaluation.require(EvaluationCommand.REJECT_CANCEL);
        evaluation.outcome().cancelling(null, Handlers.NONE);
    }
}
