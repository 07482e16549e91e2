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
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.assessment.Judgement;
import org.linli.evaluation.assessment.Moderation;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.assessment.Ratio;
import org.linli.evaluation.assessment.Seat;
import org.linli.evaluation.assessment.Survey;
import org.linli.evaluation.assessment.Verification;
import org.linli.evaluation.assessor.Declaration;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Stance;
import org.linli.evaluation.result.VisitReport;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.web.Text;

final class EvaluationApi {

    private static final String INDICATOR = "[A-Z][0-9]{2}";

    private EvaluationApi() {
    }

    record Claims(@NotEmpty @Size(max = 200) List<@NotNull @Valid Claim> observations) {

        List<Observation> claimed() {
            return observations.stream().map(Claim::observation).toList();
        }
    }

    record Claim(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value, boolean notApplicable,
            @Nullable @Size(max = 20) List<@NotNull @Valid Evidence> evidence, @Nullable @Valid Survey survey,
            @Nullable @Valid Ratio ratio) {

        /** A ratio is computed, whether its value was given too or not. */
        Observation observation() {
            return Observation.claim(Ids.next(), indicator, value == null && ratio != null ? ratio.percent() : value,
                    notApplicable, listed(evidence), survey, ratio);
        }
    }

    /** An absent value confirms what was claimed. */
    record Verifications(@NotEmpty @Size(max = 200) List<@NotNull @Valid Verification> verified) {
    }

    record Sheet(@NotNull AssessorPart part, @NotEmpty @Size(max = 200) List<@NotNull @Valid SheetMark> marks) {

        List<Judgement> judgements(Actor assessor) {
            return judged(part, marks, assessor);
        }
    }

    /** The operation says whose part it is. */
    record OwnSheet(@NotEmpty @Size(max = 200) List<@NotNull @Valid SheetMark> marks) {

        List<Judgement> judgements(AssessorPart part, Actor person) {
            return judged(part, marks, person);
        }
    }

    private static List<Judgement> judged(AssessorPart part, List<SheetMark> marks, Actor by) {
        var sheetId = Ids.next();
        return marks.stream()
                .map(mark -> new Judgement(sheetId, part, mark.indicator(), mark.mark(), mark.reason(), by.id()))
                .toList();
    }

    record SheetMark(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal mark,
            @NotBlank @Text(max = 2000) String reason) {
    }

    /** @param maturity all three aspects in a formative visit; {@code found} at least one value in a spot check */
    record Visit(@NotBlank @Text(max = 10_000) String coaching,
            @Nullable @Size(max = 3) List<VisitReport.@NotNull @Valid Maturity> maturity,
            @Nullable @Size(max = 50) List<VisitReport.@NotNull @Valid Advice> actions,
            @Nullable @Size(max = 200) List<VisitReport.@NotNull @Valid Sight> found) {

        VisitReport.Seen seen() {
            return new VisitReport.Seen(listed(maturity), listed(actions), listed(found));
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
            return new Seat(part, new Declaration(assessor, personId, listed(relatedPersonIds),
                    listed(ties).stream().map(tie -> new Declaration.Tie(tie.agencyId(), tie.until())).toList()));
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

        Moderation by(Actor person) {
            return new Moderation(Ids.next(), part, indicator, mark, reason, person.id());
        }
    }

    record Ruling(@NotNull AppealDecision.Outcome outcome, @NotBlank @Text(max = 10_000) String reason) {
    }

    /** At least one value or mark. */
    record NewCorrection(@NotBlank @Text(max = 10_000) String reason,
            @Nullable @Size(max = 200) List<@NotNull @Valid CorrectedValue> values,
            @Nullable @Size(max = 200) List<@NotNull @Valid ModeratedMark> marks) {

        Change change(Actor lead) {
            return new Change(reason,
                    listed(values).stream().map(value -> new Change.Value(value.indicator(), value.value())).toList(),
                    listed(marks).stream().map(mark -> mark.by(lead)).toList(), lead.id());
        }
    }

    record CorrectedValue(@NotNull @Pattern(regexp = INDICATOR) String indicator,
            @NotNull @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value) {
    }

    record TeamMember(AssessorPart part, String assessor) {

        static TeamMember of(Seat seat) {
            return new TeamMember(seat.part(), seat.assessor());
        }
    }

    /** An absent list is an empty one. */
    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
