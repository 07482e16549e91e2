package org.linli.registry.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;
import org.linli.registry.mediation.MediationEvent.Ground;

/** What clients send and read about mediations. */
final class MediationApi {

    private MediationApi() {
    }

    record NewMediation(@NotNull UUID respondentId, @NotNull Ground ground, @NotBlank @Text(max = 4000) String text) {
    }

    @Schema(name = "MediationWords")
    record Words(@NotBlank @Text(max = 4000) String text) {
    }

    @Schema(name = "MediationReason")
    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    /** @param ties every agency the mediator works or worked for, sits or sat on the board of; empty for none */
    @Schema(name = "MediatorDeclaration")
    record Declaration(@NotNull @Size(max = 50) List<@NotNull @Valid DeclaredTie> ties) {
    }

    record DeclaredTie(@NotNull UUID agencyId, @NotBlank @Text(max = 200) String what, @Nullable LocalDate until) {

        Tie tie() {
            return new Tie(agencyId, what, until);
        }
    }

    @Schema(name = "NewMeeting")
    record NewMeeting(@NotNull LocalDate on, boolean separate, @NotBlank @Text(max = 8000) String minutes) {
    }

    record NewSettlement(@NotEmpty @Size(max = 20) List<@NotNull @Valid NewTerm> terms) {
    }

    @Schema(name = "NewSettlementTerm")
    record NewTerm(@NotNull Settlement.Kind kind, @NotNull UUID by, @NotBlank @Text(max = 2000) String text,
            @Nullable Money amount, @Nullable Money trainingCost, @Nullable @Positive @Max(120) Integer monthsBound,
            @Nullable @PositiveOrZero @Max(120) Integer monthsLeft) {

        Settlement.Term term() {
            return new Settlement.Term(kind, by, text, amount, trainingCost, monthsBound, monthsLeft);
        }
    }

    /** What was said; read by the parties and the mediator, the complaint also by who decides on its admission. */
    @Schema(name = "MediationSaid")
    record SaidView(String complaint, @Nullable String answer, List<Meeting> meetings,
            @Nullable Settlement settlement) {

        static @Nullable SaidView of(Mediation mediation, Caller caller) {
            var told = mediation.told();
            if (mediation.isHeardBy(caller)) {
                return new SaidView(told.complaint(), told.answer(), told.meetings(), told.settlement());
            }
            var decides = mediation.status() == MediationStatus.FILED && caller.hasRole("association");
            return decides ? new SaidView(told.complaint(), null, List.of(), null) : null;
        }
    }

    /**
     * @param moveId of the log of moves, by which it was proposed; null where the complainant filed it
     * @param said null for everybody to whom it was not said
     */
    record MediationView(UUID id, long version, String number, @Nullable UUID moveId, Ground ground, UUID complainantId,
            UUID respondentId, MediationStatus status, LocalDate filedOn, @Nullable String mediator,
            @Nullable LocalDate until, @Nullable LocalDate dueOn, @Nullable LocalDate endedOn, @Nullable SaidView said,
            @Nullable String endReason, List<String> allowedActions) {

        static MediationView of(Mediation mediation, Caller caller) {
            var heard = mediation.isHeardBy(caller);
            return new MediationView(mediation.id(), mediation.version(), mediation.number(), mediation.moveId(),
                    mediation.ground(), mediation.complainantId(), mediation.respondentId(), mediation.status(),
                    mediation.filedOn(), mediation.mediator().mediator(), mediation.until(), mediation.dueOn(),
                    mediation.endedOn(), SaidView.of(mediation, caller), heard ? mediation.endReason() : null,
                    mediation.allowedTo(caller));
        }
    }
}
