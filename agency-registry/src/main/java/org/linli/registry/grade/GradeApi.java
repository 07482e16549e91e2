package org.linli.registry.grade;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owner;
import org.linli.platform.web.Text;

/** What clients send and read about grades. */
final class GradeApi {

    private GradeApi() {
    }

    record NewApplication(@NotNull UUID agencyId) implements Owned.ByBody {

        @Override
        public Owner owner() {
            return Owner.agency(agencyId);
        }
    }

    record Evaluators(@NotNull @Size(min = 1, max = 20) List<@NotNull UUID> evaluators) {
    }

    record Evaluator(@NotNull UUID evaluator) {
    }

    /** @param leftOn none while the evaluator still works there, or never did */
    record Ties(@NotNull Boolean workedThere, @Nullable LocalDate leftOn) {
    }

    record Sections(@Min(0) @Max(1000) int basicConditions, @Min(0) @Max(1000) int internalGovernance,
            @Min(0) @Max(1000) int workPerformance, @Min(0) @Max(1000) int socialEvaluation,
            @NotBlank @Text(max = 4000) String comment) {

        Scores scores() {
            return new Scores(
                    Map.of(Section.BASIC_CONDITIONS, basicConditions, Section.INTERNAL_GOVERNANCE, internalGovernance,
                            Section.WORK_PERFORMANCE, workPerformance, Section.SOCIAL_EVALUATION, socialEvaluation),
                    comment);
        }
    }

    record GradeWords(@NotBlank @Text(max = 4000) String reason) {
    }

    /** @param points none when the points stand */
    record Recheck(@Nullable @Min(0) @Max(1000) Integer points, @NotBlank @Text(max = 4000) String reasons) {

        Optional<Points> corrected() {
            return Optional.ofNullable(points).map(Points::whole);
        }
    }

    /** @param total of the four sections, none before the evaluator has given them */
    record SheetView(UUID evaluator, Sheet.Declared declared, Map<Section, Integer> points, @Nullable Integer total,
            @Nullable String comment) {

        static SheetView of(Sheet sheet) {
            return new SheetView(sheet.evaluator(), sheet.declared(), sheet.points(),
                    sheet.scored() ? sheet.total() : null, sheet.comment());
        }
    }

    /** @param sheets those the caller may see: the register all, an evaluator the own, the agency none */
    record GradeView(UUID id, long version, String number, UUID agencyId, GradeStatus status, LocalDate appliedOn,
            @Nullable LocalDate dueOn, int evaluators, List<SheetView> sheets, @Nullable String points,
            @Nullable OrgGrade grade, @Nullable LocalDate objectUntil, @Nullable String objection,
            @Nullable LocalDate recheckUntil, @Nullable String recheckReasons, @Nullable LocalDate from,
            @Nullable LocalDate until, @Nullable LocalDate endedOn, @Nullable String endReason, @Nullable String reason,
            @Nullable LocalDate revocationConfirmUntil, @Nullable String revocationReason,
            List<String> allowedActions) {

        static GradeView of(GradeApplication application, Predicate<Sheet> mayRead, List<String> allowedActions) {
            var file = application.file();
            var outcome = file.outcome();
            var validity = file.validity();
            var revocation = file.revocation();
            return new GradeView(application.id(), application.version(), file.number(), application.agencyId(),
                    application.status(), file.appliedOn(), file.dueOn().orElse(null), file.sheets().seats(),
                    file.sheets().all().stream().filter(mayRead).map(SheetView::of).toList(),
                    outcome.map(found -> found.points().text()).orElse(null), outcome.map(Outcome::grade).orElse(null),
                    outcome.map(Outcome::objectUntil).orElse(null), outcome.map(Outcome::objection).orElse(null),
                    outcome.map(Outcome::recheckUntil).orElse(null), outcome.map(Outcome::recheckReasons).orElse(null),
                    validity.map(Validity::fromDay).orElse(null), validity.map(Validity::untilDay).orElse(null),
                    validity.map(Validity::endedOn).orElse(null), validity.map(Validity::endReason).orElse(null),
                    file.reason().orElse(null), revocation.map(each -> each.first().confirmUntil()).orElse(null),
                    revocation.map(Revocation::reason).orElse(null), allowedActions);
        }
    }

    /** A result in its publicity, as everybody reads it. @param grade none when the points reach none */
    record GradeResult(UUID id, String number, UUID agencyId, GradeStatus status, String points,
            @Nullable OrgGrade grade, @Nullable LocalDate objectUntil) {

        static GradeResult of(GradeApplication application) {
            var file = application.file();
            var outcome = file.outcome().orElseThrow();
            return new GradeResult(application.id(), file.number(), application.agencyId(), application.status(),
                    outcome.points().text(), outcome.grade(), outcome.objectUntil());
        }
    }

    /** @param fromGrade the lowest grade that has it, 1 to 5 */
    record BenefitView(Benefit benefit, String rule, int fromGrade, String basis) {

        static BenefitView of(Benefit benefit, int fromGrade, String basis) {
            return new BenefitView(benefit, benefit.rule(), fromGrade, basis);
        }
    }

    /**
     * The grade of a day with what it is good for.
     *
     * @param until first day without it
     * @param countsInTenders never: a grade is no scoring factor
     */
    record HeldGrade(UUID agencyId, LocalDate asOf, @Nullable OrgGrade grade, @Nullable String points,
            @Nullable LocalDate from, @Nullable LocalDate until, List<BenefitView> benefits, boolean countsInTenders) {
    }
}
