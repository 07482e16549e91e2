package org.linli.evaluation.result;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.schedule.Kind;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.web.Text;

/** What somebody who came to see saw and advised: never a grade (R086, R088). */
@Schema(description = "走访记录 What a visit saw and advised")
public record VisitReport(List<Maturity> maturity, List<Action> actions, List<Sight> found) {

    /** 规范化、系统化、专业化: in these three the work grows up. */
    public enum Aspect {
        REGULAR, SYSTEMATIC, PROFESSIONAL
    }

    /** @param level 1 begins, 5 is a model to others */
    @Schema(description = "成熟度 How mature the work is in one aspect")
    public record Maturity(@NotNull Aspect aspect, @Min(1) @Max(5) int level, @NotBlank @Text(max = 2000) String seen) {
    }

    /** A measured value as it was seen, to be held against what is claimed later. */
    @Schema(description = "现场所见 A value seen on the spot")
    public record Sight(@NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String indicator,
            @NotNull @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value,
            @Nullable @Text(max = 2000) String note) {
    }

    /** What a visit brings: each aspect once where it coaches, values where it checks, and advice. */
    public record Seen(List<Maturity> maturity, List<Advice> advice, List<Sight> found) {
    }

    /** @param no counts from 1; {@code followUp} what the agency says it did, null until then */
    @Schema(description = "改进建议 Something advised, and what became of it")
    record Action(int no, String what, LocalDate until, @Nullable FollowUp followUp) {
    }

    @Schema(description = "改进回报 What was done about it")
    record FollowUp(String done, LocalDate on, String by) {
    }

    /** Something advised, with the day until which it should be done. */
    @Schema(description = "改进建议 What should be done until when")
    public record Advice(@NotBlank @Text(max = 2000) String what, @NotNull LocalDate until) {
    }

    public VisitReport {
        maturity = List.copyOf(maturity);
        actions = List.copyOf(actions);
        found = List.copyOf(found);
    }

    /**
     * @throws Invalid for a value the framework does not measure, when a formative visit leaves an aspect out, a spot
     * check saw nothing, or advice is for the past
     */
    public static VisitReport of(Kind kind, Seen seen, FrameworkContent content, LocalDate today) {
        seen.found().stream().map(Sight::indicator)
                .filter(code -> content.indicator(code).filter(one -> one.calculation().measured()).isEmpty())
                .findFirst().ifPresent(code -> {
                    throw new Invalid(EvaluationProblem.NOT_MEASURED, "found", code);
                });
        var maturity = seen.maturity();
        var advice = seen.advice();
        var aspects = maturity.stream().map(Maturity::aspect).collect(Collectors.toSet());
        if (aspects.size() != maturity.size() || kind == Kind.FORMATIVE && aspects.size() != Aspect.values().length) {
            throw new Invalid(EvaluationProblem.MATURITY, "maturity", Aspect.values().length);
        }
        if (kind == Kind.SPOT && seen.found().isEmpty()) {
            throw new Invalid(EvaluationProblem.NOTHING_FOUND, "found");
        }
        if (advice.stream().anyMatch(one -> one.until().isBefore(today))) {
            throw new Invalid(EvaluationProblem.ADVICE_PAST, "actions", today);
        }
        return new VisitReport(maturity,
                IntStream.range(0, advice.size())
                        .mapToObj(n -> new Action(n + 1, advice.get(n).what(), advice.get(n).until(), null)).toList(),
                seen.found());
    }

    public boolean hasOpen() {
        return actions.stream().anyMatch(action -> action.followUp() == null);
    }

    /** @throws Conflict when there is no such open advice */
    public VisitReport followed(int no, String done, LocalDate on, Actor by) {
        if (actions.stream().noneMatch(action -> action.no() == no && action.followUp() == null)) {
            throw new Conflict(EvaluationProblem.NO_ADVICE, no);
        }
        return new VisitReport(maturity, actions.stream()
                .map(action -> action.no() == no
                        ? new Action(no, action.what(), action.until(), new FollowUp(done, on, by.id())) : action)
                .toList(), found);
    }
}
