package org.linli.registry.crisis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What clients send and read about crises. */
final class CrisisApi {

    private CrisisApi() {
    }

    @Schema(name = "NewContinuityPlan")
    record NewPlan(@NotBlank @Text(max = 4000) String services, @NotBlank @Text(max = 4000) String people,
            @NotBlank @Text(max = 4000) String money, @NotBlank @Text(max = 4000) String clients,
            @PositiveOrZero @Max(1_000_000) int openCases) {
    }

    @Schema(name = "CrisisReason")
    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    /** What waits for a second person. */
    @Schema(name = "ProposedClosing")
    record ProposedClosing(String reason, String proposedBy, LocalDate confirmUntil) {

        static ProposedClosing of(Closing closing) {
            return new ProposedClosing(closing.reason(), closing.proposedBy(), closing.first().confirmUntil());
        }
    }

    /** @param dueOn last day of what is waited for, null where nothing is, or where its alarm was raised */
    record CrisisView(UUID id, long version, UUID agencyId, CrisisEvent.Cause cause, CrisisStatus status,
            LocalDate raisedOn, @Nullable String dutyOfficer, LocalDate planBy, @Nullable LocalDate dueOn,
            @Nullable ContinuityPlan plan, @Nullable ProposedClosing closing, @Nullable LocalDate closedOn,
            List<String> allowedActions) {

        static CrisisView of(Crisis crisis, List<String> allowedActions) {
            var closing = crisis.closing();
            return new CrisisView(crisis.id(), crisis.version(), crisis.agencyId(), crisis.cause(), crisis.status(),
                    crisis.raisedOn(), crisis.dutyOfficer(), crisis.planBy(), crisis.dueOn(), crisis.plan(),
                    closing == null ? null : ProposedClosing.of(closing), crisis.closedOn(), allowedActions);
        }
    }
}
