package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Payment does not wait for assessors: while they are late a share of what is held is paid. */
@ApplicationScoped
class LateEvaluationReactions implements Reactions {

    private static final String TOPIC = "linli.evaluations";

    private final PerformanceHolds holds;
    private final ProvisionalService provisional;

    LateEvaluationReactions(PerformanceHolds holds, ProvisionalService provisional) {
        this.holds = holds;
        this.provisional = provisional;
    }

    @On(topic = TOPIC, type = "linli.evaluation.evaluation.overdue.v1")
    void overdue(EvaluationLate fact, Envelope envelope) {
        late(fact, envelope);
    }

    @On(topic = TOPIC, type = "linli.evaluation.step.overdue.v1")
    void stepOverdue(EvaluationLate fact, Envelope envelope) {
        late(fact, envelope);
    }

    /** Nobody is late with what will not be. */
    @On(topic = TOPIC, type = "linli.evaluation.evaluation.cancelled.v1")
    void cancelled(EvaluationNamed fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence())) {
            provisional.over(fact.evaluationId());
        }
    }

    private void late(EvaluationLate fact, Envelope envelope) {
        if (holds.markSeen(fact.evaluationId(), envelope.sequence()) && !fact.isVisit()) {
            provisional.late(fact.evaluationId(), fact.contractId(), envelope.businessDate());
        }
    }
}
