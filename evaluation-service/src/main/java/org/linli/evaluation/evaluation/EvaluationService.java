package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Frameworks;
import org.linli.evaluation.response.Stance;
import org.linli.platform.Ids;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One transaction per command on an evaluation. */
@ApplicationScoped
class EvaluationService {

    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Event<ResultFinal> finals;
    private final Clock clock;

    EvaluationService(Evaluations evaluations, Frameworks frameworks, Journal journal, Rules rules, Calendars calendars,
            Event<ResultFinal> finals, Clock clock) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.finals = finals;
        this.clock = clock;
    }

    @Transactional
    Evaluation open(UUID id, @Nullable String ifMatch) {
        return seen(id, ifMatch, Evaluation::open);
    }

    @Transactional
    Evaluation claim(UUID id, EvaluationApi.Claims claims) {
        var evaluation = evaluations.get(id);
        var content = content(evaluation);
        for (var claim : claims.observations()) {
            var evidence = claim.evidence() == null ? List.<org.linli.evaluation.Evidence> of() : claim.evidence();
            var indicator = content.indicator(claim.indicator())
                    .orElseThrow(() -> new Invalid(EvaluationProblem.UNKNOWN_INDICATOR, "observations", claim.indicator()));
            if (!indicator.calculation().measured()) {
                throw new Invalid(EvaluationProblem.NOT_MEASURED, "observations", claim.indicator());
            }
            if (indicator.evidenceRequired() && evidence.isEmpty() && !claim.notApplicable()) {
                throw new Invalid(EvaluationProblem.EVIDENCE_MISSING, "observations", claim.indicator());
            }
            evaluation.claim(new Observation(Ids.next(), claim.indicator(), claim.value(), claim.notApplicable(), evidence, null,
                    null));
        }
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation submit(UUID id) {
        return change(id, Evaluation::submit);
    }

    @Transactional
    Evaluation verify(UUID id, EvaluationApi.Verifications verifications, Actor assessor) {
        var evaluation = evaluations.get(id);
        verifications.verified().forEach(one -> evaluation.verify(one.indicator(), one.value(), assessor, rule("E03")));
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation mark(UUID id, EvaluationApi.Sheet sheet, Actor assessor) {
        var evaluation = evaluations.get(id);
        var content = content(evaluation);
        var sheetId = Ids.next();
        evaluation.mark(sheet.marks().stream().map(mark -> {
            if (content.indicator(mark.indicator()).filter(indicator -> indicator.markedBy(sheet.part())).isEmpty()) {
                throw new Invalid(EvaluationProblem.NOT_MARKED_BY, "marks", mark.indicator(), sheet.part());
            }
            return new Judgement(sheetId, sheet.part(), mark.indicator(), mark.mark(), mark.reason(), assessor.id());
        }).toList());
        evaluations.flush();
        return evaluation;
    }

    @Transactional
    Evaluation visited(UUID id, @Nullable String ifMatch, String coaching) {
        return seen(id, ifMatch, evaluation -> evaluation.visited(coaching, today(), rule("E08")));
    }

    @Transactional
    Evaluation draft(UUID id, @Nullable String ifMatch, Actor assessor) {
        return seen(id, ifMatch, evaluation -> evaluation.draft(content(evaluation), assessor, today(), due("E09"), rule("E03"),
                rule("G10")));
    }

    @Transactional
    Evaluation respond(UUID id, Stance stance, @Nullable String text) {
        if (stance == Stance.SILENT || stance == Stance.OBJECTED && (text == null || text.isBlank())) {
            throw new Invalid(EvaluationProblem.TEXT_MISSING, stance == Stance.SILENT ? "stance" : "text", stance);
        }
        return change(id, evaluation -> evaluation.respond(stance, text, today()));
    }

    @Transactional
    Evaluation answer(UUID id, @Nullable String ifMatch, String text, Actor lead) {
        return seen(id, ifMatch, evaluation -> evaluation.answer(text, lead, today(), due("G16.objection")));
    }

    /** The result and what this service itself makes of it are one transaction. */
    @Transactional
    Evaluation finalise(UUID id, @Nullable String ifMatch, Actor lead) {
        return seen(id, ifMatch, evaluation -> {
            var finalised = evaluation.finalise(content(evaluation), lead, today(), rule("E09"));
            finals.fire(new ResultFinal(id, evaluation.contractId(), evaluation.agencyId(), evaluation.purchaserId(),
                    finalised.effects().contains(Effect.HOLD_PERFORMANCE)));
            return finalised;
        });
    }

    @Transactional
    Evaluation cancel(UUID id, @Nullable String ifMatch, String reason) {
        return seen(id, ifMatch, evaluation -> evaluation.cancel(reason));
    }

    private Evaluation seen(UUID id, @Nullable String ifMatch, Function<Evaluation, DomainEvent> command) {
        Answers.requireMatch(ifMatch, evaluations.get(id).version());
        return change(id, command);
    }

    private Evaluation change(UUID id, Function<Evaluation, DomainEvent> command) {
        var evaluation = evaluations.get(id);
        journal.append(command.apply(evaluation));
        evaluations.flush();
        return evaluation;
    }

    private FrameworkContent content(Evaluation evaluation) {
        return frameworks.get(evaluation.facts().framework().id()).content();
    }

    private Rule rule(String id) {
        return rules.get(id, today());
    }

    private Deadline due(String rule) {
        return calendars.current().deadline(today(), rule(rule));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
