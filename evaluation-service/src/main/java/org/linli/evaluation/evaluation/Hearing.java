package org.linli.evaluation.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.result.Answer;
import org.linli.evaluation.result.Appeal;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.DueProcess;
import org.linli.evaluation.result.Ruling;
import org.linli.evaluation.result.Stance;
import org.linli.evaluation.schedule.Ref;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/**
 * The steps of due process on a draft: each gives where the evaluation goes and what it waits for there.
 *
 * @param assessed who took part in the assessing, or handled the draft, under whatever account
 */
record Hearing(Ref ref, DueProcess process, Predicate<Actor> assessed) {

    /**
     * @param next {@code VERIFYING} voids the draft
     * @param until the last day of what is waited for, null when the draft is void
     */
    record Step(DueProcess process, EvaluationStatus next, @Nullable Deadline until, EvaluationEvent event) {
    }

    /** @throws RuleRefused under E09 after the last day */
    Step respond(Stance stance, @Nullable String text, BusinessDay today) {
        if (today.date().isAfter(process.respondUntil().lastDay())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("E09"), "stance",
                    process.respondUntil().lastDay());
        }
        var until = today.until(stance == Stance.OBJECTED ? "E11" : "E16");
        return to(EvaluationStatus.RESPONSE, process.responded(stance, text, today.date()), until,
                new EvaluationEvent.Responded(ref.id(), ref.contractId(), stance));
    }

    /** On the last day it had, however late the clock looks. */
    Step fallSilent(BusinessDay today) {
        var lastDay = process.respondUntil().lastDay();
        return to(EvaluationStatus.RESPONSE, process.responded(Stance.SILENT, null, lastDay),
                today.until(lastDay, "E16"), new EvaluationEvent.Responded(ref.id(), ref.contractId(), Stance.SILENT));
    }

    /** The objection does not hold; the time to appeal begins. @throws Conflict when none waits */
    Step answer(String text, Actor lead, BusinessDay today) {
        if (!process.awaitsAnswer()) {
            throw new Conflict(EvaluationProblem.NO_OBJECTION, ref.number());
        }
        var appealUntil = today.until("G16.objection");
        return to(EvaluationStatus.RESPONSE, process.answered(new Answer(text, today.date(), lead.id()), appealUntil),
                today.until(appealUntil.lastDay(), "E16"),
                new EvaluationEvent.ObjectionAnswered(ref.id(), ref.contractId()));
    }

    /** The draft does not hold, be it that the objection is right. */
    Step withdraw(String reason) {
        return to(EvaluationStatus.VERIFYING, process, null, new EvaluationEvent.DraftWithdrawn(ref.id(),
                ref.contractId(), ref.agencyId(), process.round(), reason));
    }

    /**
     * @throws Conflict when nothing was answered or it has appealed
     * @throws RuleRefused under G16.objection after its days
     */
    Step appeal(String grounds, Actor agency, BusinessDay today) {
        if (process.answer() == null || process.appeal() != null) {
            throw new Conflict(EvaluationProblem.NOTHING_TO_APPEAL, ref.number());
        }
        if (!process.mayAppeal(today.date())) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule("G16.objection"), "text",
                    Optional.ofNullable(process.appealUntil()).map(Deadline::lastDay).orElse(today.date()));
        }
        var decideUntil = today.until("E12");
        return to(EvaluationStatus.APPEAL, process.appealed(new Appeal(grounds, today.date(), agency.id())),
                decideUntil,
                new EvaluationEvent.AppealFiled(ref.id(), ref.contractId(), ref.agencyId(), decideUntil.lastDay()));
    }

    /** The first of two leads: nothing is decided before another agrees. @throws Conflict as {@link #confirm} */
    Step propose(AppealDecision.Outcome outcome, Actor judge, BusinessDay today) {
        requireApart(judge);
        return to(EvaluationStatus.APPEAL, process, later(decideUntil(today), today.until("E12.confirm")),
                new EvaluationEvent.RulingProposed(ref.id(), ref.contractId(), outcome, process.round()));
    }

    /** What was proposed does not hold: the appeal waits for another decision, and no longer for it than before. */
    Step sendBack(BusinessDay today) {
        return to(EvaluationStatus.APPEAL, process, decideUntil(today),
                new EvaluationEvent.RulingRejected(ref.id(), ref.contractId(), process.round()));
    }

    /** Counted from the day of the appeal, however often what was proposed is sent back. */
    private Deadline decideUntil(BusinessDay today) {
        return today.until(Objects.requireNonNull(process.appeal()).on(), "E12");
    }

    private static Deadline later(Deadline one, Deadline other) {
        return one.lastDay().isBefore(other.lastDay()) ? other : one;
    }

    private void requireApart(Actor judge) {
        var answer = process.answer();
        var hands = Handlers.of(Actor.of(process.issuedBy()));
        if (assessed.test(judge) || (answer == null ? hands : hands.and(Actor.of(answer.by()))).include(judge)) {
            throw new Conflict(EvaluationProblem.SAME_PERSON, judge.id());
        }
    }

    /**
     * Upheld, wholly or partly, it voids the draft.
     *
     * @throws Conflict for who assessed, issued the draft, answered or proposed the ruling
     */
    Step confirm(Ruling ruling, Actor second, BusinessDay today) {
        requireApart(second);
        var outcome = ruling.outcome();
        var decided = process
                .decided(new AppealDecision(outcome, ruling.reason(), today.date(), ruling.proposedBy(), second.id()));
        var event =
                new EvaluationEvent.AppealDecided(ref.id(), ref.contractId(), ref.agencyId(), outcome, process.round());
        return outcome.voidsDraft() ? to(EvaluationStatus.VERIFYING, decided, null, event)
                : to(EvaluationStatus.RESPONSE, decided, today.until("E16"), event);
    }

    private static Step to(EvaluationStatus next, DueProcess process, @Nullable Deadline until, EvaluationEvent event) {
        return new Step(process, next, until, event);
    }
}
