package org.linli.evaluation.rectification;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** Requests and answers about rectifications. */
final class RectificationApi {

    private RectificationApi() {
    }

    record Words(@NotBlank @Text(max = 10_000) String text) {
    }

    record Recheck(boolean right, @NotBlank @Text(max = 10_000) String finding) {
    }

    /** @param finding what one assessor found, {@code checkedBy}; who sees only their own reads it once it counts */
    record RectificationView(UUID id, String number, UUID evaluationId, UUID contractId, UUID agencyId,
            RectificationStatus status, @Nullable String plan, @Nullable String report, @Nullable String finding,
            @Nullable String checkedBy, @Nullable String confirmedBy, @Nullable String extendedFor, LocalDate planUntil,
            LocalDate doneUntil, @Nullable LocalDate recheckUntil, @Nullable LocalDate reEvaluationOn,
            List<String> allowedActions) {

        static RectificationView of(Rectification one, Caller caller) {
            var counts = !one.isFailureProposed() || !caller.ownOnly();
            return new RectificationView(one.id(), one.number(), one.evaluationId(), one.contractId(), one.agencyId(),
                    one.status(), one.plan().orElse(null), one.report().orElse(null),
                    one.finding().filter(found -> counts).orElse(null),
                    one.checkedBy().filter(by -> counts).orElse(null), one.confirmedBy().orElse(null),
                    one.extendedFor().orElse(null), one.planUntil(), one.doneUntil(), one.recheckUntil().orElse(null),
                    one.reEvaluationOn().orElse(null), one.allowedTo(caller));
        }
    }
}
