package org.linli.funding.payable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a PERFORMANCE part is held back: a failed evaluation, or a decision of the registry. */
public record Hold(Reason reason, UUID sourceId) {

    /** What stops performance pay. */
    public enum Reason {
        EVALUATION, DISQUALIFICATION
    }

    Stage stage() {
        return reason == Reason.EVALUATION ? Stage.EVALUATION : Stage.CONDUCT;
    }

    String holder() {
        return reason == Reason.EVALUATION ? "evaluation" : "registry";
    }

    @JsonIgnore
    @Nullable
    UUID evaluationId() {
        return reason == Reason.EVALUATION ? sourceId : null;
    }

    @JsonIgnore
    @Nullable
    UUID decisionId() {
        return reason == Reason.DISQUALIFICATION ? sourceId : null;
    }
}
