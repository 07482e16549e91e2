package org.linli.evaluation.scope;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Text;

/** Requests and answers about tasks outside a contract. */
final class ScopeApi {

    private ScopeApi() {
    }

    /** @param askedBy the office that asked, never a person's name */
    @Schema(name = "OutsideTask",
            description = "合同外任务 A task the agency was asked for and holds to be none of its contract")
    record NewRequest(@NotNull UUID contractId, @NotBlank @Text(max = 100) String askedBy,
            @NotBlank @Text(max = 2000) String what, @NotNull LocalDate askedOn) implements Owned.About {

        @Override
        public UUID about() {
            return contractId;
        }
    }

    @Schema(name = "ScopeClause")
    record Clause(@NotBlank @Text(max = 1000) String clause) {
    }

    @Schema(name = "ScopeDecision")
    record Decision(boolean inScope, @NotBlank @Text(max = 2000) String reason) {
    }

    @Schema(name = "OutsideTaskView", description = "合同外任务 What was asked, answered and decided")
    record RequestView(UUID id, UUID contractId, UUID agencyId, String purchaserId, String askedBy, String what,
            LocalDate askedOn, LocalDate loggedOn, LocalDate answerUntil, ScopeStatus status, @Nullable String clause,
            @Nullable String reason, List<String> allowedActions) {

        static RequestView of(ScopeRequest one, Caller caller) {
            return new RequestView(one.id(), one.contractId(), one.agencyId(), one.purchaserId(), one.askedBy(),
                    one.what(), one.askedOn(), one.loggedOn(), one.answerUntil(), one.status(),
                    one.clause().orElse(null), one.reason().orElse(null), one.allowedTo(caller));
        }
    }
}
