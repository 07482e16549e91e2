package org.linli.registry.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Invalid;

/**
 * The evaluators of one application, also those who were recused.
 *
 * @param seats how many have to give their points
 */
record Sheets(int seats, List<Sheet> all) {

    static final Sheets NONE = new Sheets(0, List.of());

    /** @throws Invalid for another number than the scheme asks for, or one person twice */
    static Sheets of(List<UUID> persons, int seats) {
        if (persons.size() != seats) {
            throw new Invalid(GradeProblem.EVALUATORS, "evaluators", persons.size(), seats);
        }
        if (persons.stream().distinct().count() != seats) {
            throw new Invalid(GradeProblem.EVALUATOR_TWICE, "evaluators");
        }
        return new Sheets(seats, persons.stream().map(Sheet::seat).toList());
    }

    Sheets with(UUID person) {
        if (all.stream().anyMatch(sheet -> sheet.evaluator().equals(person))) {
            throw new Invalid(GradeProblem.EVALUATOR_TWICE, "evaluator");
        }
        return new Sheets(seats, Stream.concat(all.stream(), Stream.of(Sheet.seat(person))).toList());
    }

    Sheets declared(Actor actor, boolean tied, @Nullable LocalDate leftOn) {
        if (of(actor).declared() != Sheet.Declared.NOT_YET) {
            throw new Conflict(GradeProblem.DECLARED_ALREADY);
        }
        return replaced(actor, sheet -> sheet.declare(tied, leftOn));
    }

    Sheets scored(Actor actor, Scores scores) {
        var sheet = of(actor);
        if (sheet.declared() != Sheet.Declared.NO_TIE) {
            throw new Conflict(GradeProblem.NOT_DECLARED);
        }
        if (sheet.scored()) {
            throw new Conflict(GradeProblem.SCORED_ALREADY);
        }
        return replaced(actor, mine -> mine.with(scores.bySection(), scores.comment()));
    }

    private Sheets replaced(Actor actor, UnaryOperator<Sheet> change) {
        return new Sheets(seats,
                all.stream().map(sheet -> actor.isPerson(sheet.evaluator()) ? change.apply(sheet) : sheet).toList());
    }

    private Sheet of(Actor actor) {
        return all.stream().filter(sheet -> actor.isPerson(sheet.evaluator())).findFirst()
                .orElseThrow(() -> new Forbidden(GradeProblem.NOT_AN_EVALUATOR));
    }

    List<UUID> personsOf(Actor actor) {
        return all.stream().map(Sheet::evaluator).filter(actor::isPerson).toList();
    }

    boolean mayDeclare(Actor actor) {
        return all.stream()
                .anyMatch(sheet -> actor.isPerson(sheet.evaluator()) && sheet.declared() == Sheet.Declared.NOT_YET);
    }

    boolean mayScore(Actor actor) {
        return all.stream().anyMatch(sheet -> actor.isPerson(sheet.evaluator())
                && sheet.declared() == Sheet.Declared.NO_TIE && !sheet.scored());
    }

    boolean hasFreeSeat() {
        return all.stream().filter(sheet -> !sheet.recused()).count() < seats;
    }

    boolean areComplete() {
        return all.stream().filter(Sheet::scored).count() == seats;
    }

    Points points() {
        return Points.mean(all.stream().filter(Sheet::scored).map(Sheet::total).toList());
    }

    @JsonIgnore
    List<UUID> persons() {
        return all.stream().filter(sheet -> !sheet.recused()).map(Sheet::evaluator).toList();
    }
}
