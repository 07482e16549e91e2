package org.linli.procurement.judging.opening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.known.dualcontrol.DecisionContent;

/** Whether one bid is fit to be scored; a refusal gives its reason, which the bidder will read. */
record QualificationDecision(UUID bidId, boolean qualified, @Nullable String reason) {

    QualificationDecision {
        if (!qualified && (reason == null || reason.isBlank())) {
            throw new Invalid(OpeningProblem.REASON, "decisions", bidId);
        }
    }

    static QualificationDecision of(DecisionContent.Part part) {
        return new QualificationDecision(part.id(), part.granted(), part.reason());
    }

    DecisionContent.Part part() {
        return new DecisionContent.Part(bidId, qualified, reason);
    }

    String words() {
        return reason == null ? "" : reason;
    }
}
