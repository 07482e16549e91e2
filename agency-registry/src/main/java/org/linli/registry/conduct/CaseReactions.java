package org.linli.registry.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.identity.Actor;
import org.linli.registry.conduct.CaseEvent.Origin;

/** A failed evaluation or a serious violation opens a case; the case, not the event, decides. */
@ApplicationScoped
class CaseReactions implements Reactions {

    private static final Actor OPENER = Actor.job("agency-registry", "case-reactions");

    private final CaseService service;
    private final Cases cases;

    CaseReactions(CaseService service, Cases cases) {
        this.service = service;
        this.cases = cases;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void failed(EvaluationFinalised fact, Envelope envelope) {
        if (fact.effects() != null && fact.effects().contains("OPEN_CASE")) {
            open(fact.agencyId(), Origin.EVALUATION, fact.evaluationId(), "评估等次 evaluation ended " + fact.grade());
        }
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationCorrected fact, Envelope envelope) {
        if (fact.withdrawnEffects().contains("OPEN_CASE")) {
            service.withdraw(fact.agencyId(), Origin.EVALUATION, fact.evaluationId(),
                    "评估结果已更正 corrected: " + fact.reason());
        }
        if (fact.addedEffects().contains("OPEN_CASE")
                && !cases.isLive(fact.agencyId(), Origin.EVALUATION, fact.evaluationId())) {
            service.open(fact.agencyId(), Origin.EVALUATION, fact.evaluationId(),
                    "评估结果更正为 corrected to " + fact.grade(), OPENER, false);
        }
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.violation.found.v1")
    void violated(ViolationFound fact, Envelope envelope) {
        if ("SERIOUS".equals(fact.severity())) {
            open(fact.agencyId(), Origin.VIOLATION, fact.violationId(), "严重违规 serious violation: " + fact.kind());
        }
    }

    private void open(UUID agencyId, Origin origin, UUID subjectId, String summary) {
        if (!cases.isAny(agencyId, origin, subjectId)) {
            service.open(agencyId, origin, subjectId, summary, OPENER, false);
        }
    }
}
