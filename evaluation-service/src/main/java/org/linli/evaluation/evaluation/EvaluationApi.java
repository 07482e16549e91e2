package org.linli.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.framework.AssessorPart;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.Grade;
import org.linli.evaluation.response.DueProcess;
import org.linli.evaluation.response.Stance;
import org.linli.platform.web.Text;

final class EvaluationApi {

    private static final String INDICATOR = "[A-Z][0-9]{2}";

    private EvaluationApi() {
    }

    record Claims(@NotEmpty @Size(max = 200) List<@NotNull @Valid Claim> observations) {
    }

    record Claim(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value, boolean notApplicable,
            @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence) {
    }

    /** An absent value confirms what was claimed. */
    record Verifications(@NotEmpty @Size(max = 200) List<@NotNull @Valid Verification> verified) {
    }

    record Verification(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value) {
    }

    record Sheet(@NotNull AssessorPart part, @NotEmpty @Size(max = 200) List<@NotNull @Valid SheetMark> marks) {
    }

    record SheetMark(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal mark,
            @NotBlank @Text(max = 2000) String reason) {
    }

    record Visit(@NotBlank @Text(max = 10_000) String coaching) {
    }

    record Response(@NotNull Stance stance, @Nullable @Text(max = 10_000) String text) {
    }

    record Words(@NotBlank @Text(max = 10_000) String text) {
    }

    record EvaluationView(UUID id, String number, UUID contractId, UUID agencyId, String purchaserId, Kind kind,
            EvaluationStatus status, Facts facts, LocalDate plannedOn, LocalDate dueOn, int daysMoved,
            List<EvaluationEvent.Mitigation> mitigations, List<Observation> observations, List<Judgement> marks,
            @Nullable String coaching, @Nullable DueProcess process, @Nullable BigDecimal score, @Nullable Grade grade,
            @Nullable List<Effect> effects, @Nullable LocalDate finalisedOn, @Nullable String cancelReason,
            List<String> allowedActions) {
    }
}
