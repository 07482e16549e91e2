package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.framework.Frameworks;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.ResultFinal;
import org.linli.evaluation.result.Stance;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** One transaction per command from the draft result on. */
@ApplicationScoped
class ResultService {

    private final Evaluations evaluations;
    private final Commands commands;
    private final Frameworks frameworks;
    private final Pool pool;
    private final Today today;
    private final Event<ResultFinal> finals;

    ResultService(Evaluations evaluations, Commands commands, Frameworks frameworks, Pool pool, Today today,
            Event<ResultFinal> finals) {
        this.evaluations = evaluations;
        this.commands = commands;
        this.frameworks = frameworks;
        this.pool = pool;
        this.today = today;
        this.finals = finals;
    }

    @Transactional
    Evaluation withdraw(UUID id, @Nullable String ifMatch, String reason) {
        return hear(id, ifMatch, EvaluationCommand.WITHDRAW_DRAFT, hearing -> hearing.withdraw(reason));
    }

    @Transactional
    Evaluation respond(UUID id, Stance stance, @Nullable String text) {
        if (stance == Stance.SILENT || stance == Stance.OBJECTED && (text == null || text.isBlank())) {
            throw new Invalid(EvaluationProblem.TEXT_MISSING, stance == Stance.SILENT ? "stance" : "text", stance);
        }
        return hear(id, EvaluationCommand.RESPOND, hearing -> hearing.respond(stance, text, today.day()));
    }

    @Transactional
    Evaluation answer(UUID id, @Nullable String ifMatch, String text, Actor lead) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.ANSWER,
                evaluation -> untied(evaluation, lead).answer(text, lead, today.day()));
    }

    @Transactional
    Evaluation appeal(UUID id, String grounds, Actor agency) {
        return hear(id, EvaluationCommand.APPEAL, hearing -> hearing.appeal(grounds, agency, today.day()));
    }

    /** The first of two leads. */
    @Transactional
    Evaluation decide(UUID id, @Nullable String ifMatch, AppealDecision.Outcome outcome, String reason, Actor judge) {
        var day = today.day();
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.DECIDE_APPEAL,
                evaluation -> untied(evaluation, judge).proposeRuling(outcome, reason, judge, day));
    }

    /** By another than proposed it, and none of those who assessed, issued or answered. */
    @Transactional
    Evaluation confirmRuling(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.CONFIRM_APPEAL, evaluation -> {
            var ruling = evaluation.outcome().ruling().orElseThrow();
            var decided = untied(evaluation, second).hear(EvaluationCommand.CONFIRM_APPEAL,
                    hearing -> hearing.confirm(ruling, second, today.day()));
            evaluation.outcome().rules(null, Handlers.NONE);
            return decided;
        });
    }

    /** By any lead, also the one who proposed it. */
    @Transactional
    Evaluation rejectRuling(UUID id, @Nullable String ifMatch) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.REJECT_APPEAL, evaluation -> {
            var back = evaluation.hear(EvaluationCommand.REJECT_APPEAL, hearing -> hearing.sendBack(today.day()));
            evaluation.outcome().rules(null, Handlers.NONE);
            return back;
        });
    }

    /** The agency's word is the same whatever was added meanwhile. */
    private Evaluation hear(UUID id, EvaluationCommand command, Function<Hearing, Hearing.Step> step) {
        return commands.give(evaluations.locked(id), command, evaluation -> evaluation.hear(command, step));
    }

    private Evaluation hear(UUID id, @Nullable String ifMatch, EvaluationCommand command,
            Function<Hearing, Hearing.Step> step) {
        return commands.decide(evaluations.locked(id), ifMatch, command, evaluation -> evaluation.hear(command, step));
    }

    /** The result and what this service itself makes of it are one transaction; the result is said first. */
    @Transactional
    Evaluation finalise(UUID id, @Nullable String ifMatch, Actor lead) {
        return announceFinal(commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.FINALISE,
                evaluation -> untied(evaluation, lead).finalise(content(evaluation), lead, today.day())), true);
    }

    @Transactional
    Evaluation proposeCorrection(UUID id, @Nullable String ifMatch, Change change, Actor lead) {
        return commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.PROPOSE_CORRECTION,
                evaluation -> untied(evaluation, lead).proposeCorrection(change, lead, content(evaluation),
                        today.day()));
    }

    @Transactional
    Evaluation confirmCorrection(UUID id, @Nullable String ifMatch, Actor lead) {
        return announceFinal(commands.decide(evaluations.locked(id), ifMatch, EvaluationCommand.CONFIRM_CORRECTION,
                evaluation -> untied(evaluation, lead).confirmCorrection(content(evaluation), lead, today.day())),
                false);
    }

    /** @throws RuleRefused under E04: nobody decides about an agency that they are tied to */
    private Evaluation untied(Evaluation evaluation, Actor lead) {
        pool.requireUntied(lead, evaluation.plan().evaluated(), today.day());
        return evaluation;
    }

    private FrameworkContent content(Evaluation evaluation) {
        return frameworks.content(evaluation.plan().facts().framework());
    }

    /** @param isNew not a correction */
    private Evaluation announceFinal(Evaluation evaluation, boolean isNew) {
        var plan = evaluation.plan();
        var newest =
                isNew && evaluations.of(plan.contractId()).stream().noneMatch(one -> one.outcome().grade().isPresent()
                        && one.plan().facts().periodTo().isAfter(plan.facts().periodTo()));
        finals.fire(new ResultFinal(evaluation.id(), plan.contractId(), plan.agencyId(), plan.purchaserId(),
                evaluation.outcome().grade().orElseThrow() == Grade.UNQUALIFIED, newest));
        return evaluation;
    }
}
