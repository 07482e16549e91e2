package org.linli.registry.incubation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What clients send and read about incubations. */
final class IncubationApi {

    private IncubationApi() {
    }

    @Schema(name = "IncubationApplication")
    record Application(@NotNull UUID programmeId, @NotBlank @Text(max = 4000) String plan) {
    }

    @Schema(name = "IncubationReason")
    record Reason(@NotBlank @Text(max = 2000) String reason) {
    }

    record NewVisit(@NotNull LocalDate on, @Positive @Max(1440) int minutes, @NotBlank @Text(max = 200) String topic,
            @NotBlank @Text(max = 4000) String seen, @NotNull @Size(max = 20) List<@NotNull @Valid NewAdvice> advice) {
    }

    record NewAdvice(@NotBlank @Text(max = 1000) String text, @NotNull LocalDate until) {
    }

    @Schema(name = "AdviceReport")
    record Report(@NotBlank @Text(max = 2000) String text) {
    }

    @Schema(name = "AdviceCheck")
    record Checked(@NotNull Boolean followed) {
    }

    /** What waits for a second of the panel. */
    @Schema(name = "ProposedPanelStep")
    record ProposedStep(String reason, String proposedBy, LocalDate confirmUntil) {

        static ProposedStep of(PanelStep step) {
            return new ProposedStep(step.reason(), step.proposedBy(), step.first().confirmUntil());
        }
    }

    /** @param step shown to the panel alone, before anything is decided */
    record IncubationView(UUID id, long version, UUID programmeId, UUID agencyId, int round, String plan,
            IncubationStatus status, LocalDate appliedOn, @Nullable LocalDate admittedOn, @Nullable LocalDate until,
            @Nullable String mentor, @Nullable LocalDate visitBy, List<Visit> visits, List<Advice> advice,
            @Nullable ProposedStep step, @Nullable String reason, @Nullable LocalDate endedOn,
            List<String> allowedActions) {

        static IncubationView of(Incubation one, boolean panel, List<String> allowedActions) {
            var step = one.step();
            return new IncubationView(one.id(), one.version(), one.programmeId(), one.agencyId(), one.round(),
                    one.plan(), one.status(), one.appliedOn(), one.admittedOn(), one.until(), one.coaching().mentor(),
                    one.coaching().visitBy(), one.coaching().visits(), one.coaching().advice(),
                    step == null || !panel ? null : ProposedStep.of(step), one.reason(), one.endedOn(), allowedActions);
        }
    }
}
