package org.linli.registry.independence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Text;

/** What is sent and read about independence; an identity number comes in and never goes out. */
final class IndependenceApi {

    private IndependenceApi() {
    }

    /** @param post such as chair of the board, or head of the office */
    @Schema(name = "IndependenceDeclaration")
    record NewDeclaration(@NotBlank @Text(max = 18) String residentId, @NotBlank @Text(max = 100) String post,
            @NotNull LocalDate from) {
    }

    /** @param on last day */
    @Schema(name = "DeclarationEnd")
    record End(@NotNull LocalDate on) {
    }

    @Schema(name = "OverlapDecision")
    record Decision(@NotNull Boolean binds, @NotBlank @Text(max = 2000) String reason) {
    }

    @Schema(name = "DeclarationView", description = "独立性申报 A declared post; whose it is stands nowhere")
    record DeclarationView(UUID id, @Nullable UUID agencyId, @Nullable String unit, String post, LocalDate from,
            @Nullable LocalDate endedOn) {

        static DeclarationView of(Declaration one) {
            return new DeclarationView(one.id(), one.agencyId(), one.unit(), one.post(), one.from(), one.endedOn());
        }
    }

    @Schema(name = "OverlapView", description = "任职重合 One person on an agency's board and in a unit that buys")
    record OverlapView(UUID id, long version, UUID agencyId, String unit, OverlapStatus status, LocalDate foundOn,
            LocalDate dueOn, @Nullable Boolean binds, @Nullable LocalDate confirmUntil, @Nullable String reason,
            @Nullable LocalDate endedOn, List<String> allowedActions) {

        static OverlapView of(Overlap one, Caller caller) {
            var finding = one.finding();
            return new OverlapView(one.id(), one.version(), one.agencyId(), one.unit(), one.status(), one.foundOn(),
                    one.dueOn(), finding == null ? null : finding.binds(),
                    finding == null ? null : finding.first().confirmUntil(),
                    finding == null ? one.reason() : finding.reason(), one.endedOn(), one.allowedTo(caller));
        }
    }
}
