package org.linli.registry.takeover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What clients send and read about takeovers. */
final class TakeoverApi {

    private TakeoverApi() {
    }

    @Schema(name = "NamedTaker")
    record NamedTaker(@NotNull UUID agencyId) {
    }

    @Schema(name = "CaseReassignment")
    record Reassignment(@Positive @Max(1000) int part, @NotNull UUID agencyId) {
    }

    @Schema(name = "CaseReceipt")
    record Receipt(@Positive @Max(1_000_000) int cases) {
    }

    @Schema(name = "TakeoverReason")
    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    /**
     * @param dueOn last day of what is waited for: a taker, an answer, a signature
     * @param owners whose the open cases are on the day asked for; empty while the contract goes on: the agency's
     */
    record TakeoverView(UUID id, long version, UUID contractId, UUID agencyId, @Nullable String purchaserId,
            TakeoverStatus status, TakeoverEvent.Cause cause, LocalDate openedOn, @Nullable LocalDate dueOn,
            @Nullable UUID takerAgencyId, List<Request> requests, List<Part> parts, List<Custody> owners,
            @Nullable String endReason, List<String> allowedActions) {

        static TakeoverView of(Takeover takeover, LocalDate day, List<String> allowedActions) {
            return new TakeoverView(takeover.id(), takeover.version(), takeover.contractId(), takeover.agencyId(),
                    takeover.purchaserId(), takeover.status(), takeover.cause(), takeover.openedOn(), takeover.dueOn(),
                    takeover.takerId(), takeover.requests(), takeover.transfer().parts(),
                    takeover.transfer().ownersOn(day), takeover.endReason(), allowedActions);
        }
    }
}
