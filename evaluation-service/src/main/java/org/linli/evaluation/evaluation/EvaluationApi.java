package org.linli.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.framework.AssessorPart;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Grade;
import org.linli.evaluation.response.AppealDecision;
import org.linli.evaluation.response.DueProcess;
import org.linli.evaluation.response.Stance;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

final class EvaluationApi {

    private static final String INDICATOR = "[A-Z][0-9]{2}";

    private EvaluationApi() {
    }

    record Claims(@NotEmpty @Size(max = 200) List<@NotNull @Valid Claim> observations) {
    }

    record Claim(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value, boolean notApplicable,
            @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence, @Nullable @Valid Survey survey) {
    }

    /** An absent value confirms what was claimed. */
    record Verifications(@NotEmpty @Size(max = 200) List<@NotNull @Valid Verification> verified) {
    }

    /** @param survey how people were asked again, where the value is their voice */
    record Verification(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value,
            @Nullable @Valid Survey survey) {

        Verification(String indicator, @Nullable BigDecimal value) {
            this(indicator, value, null);
        }
    }

    record Sheet(@NotNull AssessorPart part, @NotEmpty @Size(max = 200) List<@NotNull @Valid SheetMark> marks) {

        /** @throws Invalid for an indicator that the part does not mark */
        List<Judgement> judgements(FrameworkContent content, UUID sheetId, Actor assessor) {
            marks.forEach(mark -> requireMarkedBy(content, part, mark.indicator()));
            return marks.stream().map(
                    mark -> new Judgement(sheetId, part, mark.indicator(), mark.mark(), mark.reason(), assessor.id()))
                    .toList();
        }
    }

    record SheetMark(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal mark,
            @NotBlank @Text(max = 2000) String reason) {
    }

    /** @param maturity all three aspects in a formative visit @param found at least one value in a spot check */
    record Visit(@NotBlank @Text(max = 10_000) String coaching,
            @Nullable @Size(max = 3) List<VisitReport.@NotNull @Valid Maturity> maturity,
            @Nullable @Size(max = 50) List<VisitReport.@NotNull @Valid Advice> actions,
            @Nullable @Size(max = 200) List<VisitReport.@NotNull @Valid Sight> found) {

        /** @throws Invalid for an indicator the framework does not measure */
        VisitReport report(Kind kind, FrameworkContent content, LocalDate today) {
            var seen = found == null ? List.<VisitReport.Sight>of() : found;
            seen.forEach(sight -> {
                if (content.indicator(sight.indicator()).filter(one -> one.calculation().measured()).isEmpty()) {
                    throw new Invalid(EvaluationProblem.NOT_MEASURED, "found", sight.indicator());
                }
            });
            return VisitReport.of(kind, maturity == null ? List.of() : maturity, actions == null ? List.of() : actions,
                    seen, today);
        }
    }

    record Response(@NotNull Stance stance, @Nullable @Text(max = 10_000) String text) {
    }

    record Words(@NotBlank @Text(max = 10_000) String text) {
    }

    record Assignment(@NotEmpty @Size(max = 20) List<@NotNull @Valid Member> members) {

        List<Seat> seats() {
            return members.stream().map(Member::seat).toList();
        }
    }

    /** @param relatedPersonIds people as near as spouse, parents and children, declared by the assessor */
    record Member(@NotNull AssessorPart part, @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}") String assessor,
            @NotNull UUID personId, @Nullable @Size(max = 20) List<@NotNull UUID> relatedPersonIds,
            @Nullable @Size(max = 20) List<@NotNull @Valid DeclaredTie> ties) {

        Seat seat() {
            return new Seat(part, new Declaration(assessor, personId,
                    relatedPersonIds == null ? List.of() : relatedPersonIds, ties == null ? List.of()
                            : ties.stream().map(tie -> new Declaration.Tie(tie.agencyId(), tie.until())).toList()));
        }
    }

    /** One part of the team by lot. */
    record Draw(@NotNull AssessorPart part, @Min(1) @Max(5) int people) {
    }

    /** An absent until: the tie lasts. */
    record DeclaredTie(@NotNull UUID agencyId, @Nullable LocalDate until) {
    }

    /** One mark in place of those that diverge. */
    record ModeratedMark(@NotNull AssessorPart part, @NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal mark,
            @NotBlank @Text(max = 2000) String reason) {

        Moderation by(String person) {
            return new Moderation(Ids.next(), part, indicator, mark, reason, person);
        }
    }

    record Ruling(AppealDecision.@NotNull Outcome outcome, @NotBlank @Text(max = 10_000) String reason) {
    }

    /** At least one value or mark. */
    record NewCorrection(@NotBlank @Text(max = 10_000) String reason,
            @Nullable @Size(max = 200) List<@NotNull @Valid CorrectedValue> values,
            @Nullable @Size(max = 200) List<@NotNull @Valid ModeratedMark> marks) {

        /** @throws Invalid for what the framework does not know, and when nothing is corrected */
        Correction.Change change(FrameworkContent content, String by) {
            var newValues = values == null ? List.<CorrectedValue>of() : values;
            var newMarks = marks == null ? List.<ModeratedMark>of() : marks;
            if (newValues.isEmpty() && newMarks.isEmpty()) {
                throw new Invalid(EvaluationProblem.NOTHING_CORRECTED, "values");
            }
            newMarks.forEach(mark -> requireMarkedBy(content, mark.part(), mark.indicator()));
            return new Correction.Change(reason,
                    newValues.stream().map(value -> new Correction.Value(value.indicator(), value.value())).toList(),
                    newMarks.stream().map(mark -> mark.by(by)).toList(), by);
        }
    }

    record CorrectedValue(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value) {
    }

    /** @throws Invalid when that part does not mark that indicator */
    static void requireMarkedBy(FrameworkContent content, AssessorPart part, String indicator) {
        if (content.indicator(indicator).filter(one -> one.markedBy(part)).isEmpty()) {
            throw new Invalid(EvaluationProblem.NOT_MARKED_BY, "marks", indicator, part);
        }
    }

    record TeamMember(AssessorPart part, String assessor) {
    }

    /**
     * Marks and moderations are those the caller may see by now.
     *
     * @param stepUntil what the status waits for is in time through the end of its last day
     * @param voidedRounds drafts that did not hold, with what was said about them
     * @param correction proposed and not confirmed
     */
    record EvaluationView(UUID id, String number, UUID contractId, UUID agencyId, String purchaserId, Kind kind,
            EvaluationStatus status, Facts facts, LocalDate plannedOn, LocalDate dueOn, int daysMoved, int overdueDays,
            List<EvaluationEvent.Mitigation> mitigations, List<TeamMember> team, List<Observation> observations,
            List<Assessment.Reopening> reopenings, List<Judgement> marks, List<Moderation> moderations,
            @Nullable String coaching, @Nullable VisitReport visit, @Nullable DueProcess process,
            List<DueProcess> voidedRounds, @Nullable Deadline stepUntil, @Nullable BigDecimal score,
            @Nullable Grade grade, @Nullable List<Effect> effects, @Nullable LocalDate finalisedOn,
            @Nullable Correction correction, List<Correction> corrections, @Nullable String cancelReason,
            List<String> allowedActions) {
    }
}
