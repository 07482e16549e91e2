package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Indicator;
import org.linli.evaluation.indicator.PartWeight;
import org.linli.evaluation.score.Mark;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** The marks of all assessors, given without knowing each other's, and what was settled where they diverge. */
record Marking(List<Judgement> marks, List<Moderation> moderations) {

    /**
     * A later mark of the same person for the same part and indicator replaces the earlier one and voids its
     * moderation.
     *
     * @throws RuleRefused under G10 for a person who marks for two parts
     */
    Marking with(List<Judgement> judgements, Rule onePart) {
        var all = new ArrayList<>(marks);
        var settled = new ArrayList<>(moderations);
        for (var judgement : judgements) {
            if (all.stream().anyMatch(mark -> mark.by().equals(judgement.by()) && mark.part() != judgement.part())) {
                throw new RuleRefused(EvaluationProblem.NOT_SEATED, onePart, "part", judgement.by(), judgement.part());
            }
            all.removeIf(mark -> mark.by().equals(judgement.by()) && mark.indicator().equals(judgement.indicator()));
            all.add(judgement);
            settled.removeIf(moderation -> moderation.isFor(judgement.part(), judgement.indicator()));
        }
        return new Marking(List.copyOf(all), List.copyOf(settled));
    }

    /**
     * Marks of people who assess no longer are void, and with them what was moderated between them; no team decides
     * about parts that purchaser and users give themselves.
     */
    Marking of(Team team) {
        Predicate<Judgement> stays = mark -> team.has(mark.by()) || mark.part().isOwn();
        return new Marking(marks.stream().filter(stays).toList(), moderations.stream()
                .filter(moderation -> marksFor(moderation.part(), moderation.indicator()).allMatch(stays)).toList());
    }

    /** Marks further apart than the tolerance (E05) that nobody has moderated; what users say is not settled. */
    List<MarkDivergence> contested(Rule tolerance) {
        return marks.stream().filter(mark -> !mark.part().isOwn())
                .map(mark -> new MarkDivergence(mark.part(), mark.indicator(), spread(mark.part(), mark.indicator())))
                .distinct().filter(contest -> contest.spread().compareTo(tolerance.value()) > 0)
                .filter(contest -> moderations.stream()
                        .noneMatch(done -> done.isFor(contest.part(), contest.indicator())))
                .toList();
    }

    /** @throws Conflict when nothing is contested there, or the moderator gave one of the marks */
    Marking moderated(Moderation moderation, Rule tolerance) {
        if (contested(tolerance).stream().noneMatch(contest -> moderation.isFor(contest.part(), contest.indicator()))) {
            throw new Conflict(EvaluationProblem.NOT_CONTESTED, moderation.indicator(), moderation.part());
        }
        if (marksFor(moderation.part(), moderation.indicator()).anyMatch(mark -> mark.by().equals(moderation.by()))) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, moderation.by());
        }
        return replaced(moderation);
    }

    Marking replaced(Moderation moderation) {
        return new Marking(marks, Stream
                .concat(moderations.stream().filter(
                        present -> !present.isFor(moderation.part(), moderation.indicator())), Stream.of(moderation))
                .toList());
    }

    /**
     * Every required part, and everybody named for a part, has marked all it has to mark; purchaser and users are
     * awaited apart.
     *
     * @throws RuleRefused under G10 with the first that is missing
     */
    void requireComplete(FrameworkContent content, Team team, Rule parts) {
        for (var weight : content.parts()) {
            for (var indicator : weight.part().isOwn() ? List.<String>of() : codes(content, weight.part())) {
                var given = marksFor(weight.part(), indicator).map(Judgement::by).toList();
                var silent = team.of(weight.part()).stream().map(Seat::assessor).anyMatch(one -> !given.contains(one));
                if (silent || weight.required() && given.isEmpty()) {
                    throw new RuleRefused(EvaluationProblem.MARKS_MISSING, parts, "marks", weight.part(), indicator);
                }
            }
        }
    }

    /** The parts of purchaser and users in which a mark lacks, or somebody who is named for it gave none. */
    List<PartWeight> silent(FrameworkContent content, Team team) {
        return content.parts().stream().filter(weight -> weight.part().isOwn()).filter(weight -> {
            var named = team.of(weight.part()).stream().map(Seat::assessor).toList();
            return codes(content, weight.part()).stream()
                    .map(code -> marksFor(weight.part(), code).map(Judgement::by).toList())
                    .anyMatch(given -> given.isEmpty() || !given.containsAll(named));
        }).toList();
    }

    private static List<String> codes(FrameworkContent content, AssessorPart part) {
        return content.indicators().stream().filter(one -> one.markedBy(part)).map(Indicator::code).toList();
    }

    /**
     * As many people as the rule asks for (E24), none of whom knew another's marks, have marked every indicator of that
     * part.
     */
    void requireTwice(FrameworkContent content, AssessorPart part, Rule twice) {
        codes(content, part).stream()
                .filter(code -> marksFor(part, code).map(Judgement::by).distinct().count() < twice.asInt()).findFirst()
                .ifPresent(code -> {
                    throw new RuleRefused(EvaluationProblem.SECOND_SHEET, twice, "marks", part, code);
                });
    }

    List<Mark> scored() {
        return Stream.concat(moderations.stream().map(Moderation::asMark),
                marks.stream().filter(
                        mark -> moderations.stream().noneMatch(done -> done.isFor(mark.part(), mark.indicator())))
                        .map(Judgement::asMark))
                .toList();
    }

    /** @throws Invalid when that part does not mark that indicator */
    static void requireMarkedBy(FrameworkContent content, AssessorPart part, String indicator) {
        if (content.indicator(indicator).filter(one -> one.markedBy(part)).isEmpty()) {
            throw new Invalid(EvaluationProblem.NOT_MARKED_BY, "marks", indicator, part);
        }
    }

    /** @throws Invalid for a mark that only purchaser or users give, given by somebody else */
    static void requireNotOwn(AssessorPart part, String field) {
        if (part.isOwn()) {
            throw new Invalid(EvaluationProblem.OWN_PART, field, part);
        }
    }

    boolean involves(String person) {
        return marks.stream().anyMatch(mark -> mark.by().equals(person))
                || moderations.stream().anyMatch(moderation -> moderation.by().equals(person));
    }

    private Stream<Judgement> marksFor(AssessorPart part, String indicator) {
        return marks.stream().filter(mark -> mark.part() == part && mark.indicator().equals(indicator));
    }

    private BigDecimal spread(AssessorPart part, String indicator) {
        var values = marksFor(part, indicator).map(Judgement::mark).sorted().toList();
        return values.getLast().subtract(values.getFirst());
    }
}
