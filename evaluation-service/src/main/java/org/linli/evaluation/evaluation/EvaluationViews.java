package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.evaluation.evaluation.EvaluationApi.EvaluationView;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Responses;

/**
 * Evaluations as the caller may see them: until marking is over everybody sees their own marks alone, and only an
 * auditor sees all.
 */
@ApplicationScoped
class EvaluationViews {

    private final Caller caller;

    EvaluationViews(Caller caller) {
        this.caller = caller;
    }

    RestResponse<EvaluationView> ok(Evaluation evaluation) {
        return Responses.ok(of(evaluation), evaluation.version());
    }

    EvaluationView of(Evaluation evaluation) {
        var plan = evaluation.plan();
        var assessment = evaluation.assessment();
        var outcome = evaluation.outcome();
        var seen = seen(evaluation.status());
        return new EvaluationView(evaluation.id(), plan.number(), plan.contractId(), plan.agencyId(),
                plan.purchaserId(), plan.kind(), evaluation.status(), plan.facts(), plan.due().plannedOn(),
                plan.due().dueOn(), plan.due().daysMoved(), plan.due().overdueSaid(), plan.mitigations(),
                assessment.team().seats().stream()
                        .map(seat -> new EvaluationApi.TeamMember(seat.part(), seat.assessor())).toList(),
                assessment.observations(), assessment.reopenings(), assessment.marks(seen), moderated(evaluation),
                outcome.coaching().orElse(null), outcome.visit().orElse(null), outcome.hearing().orElse(null),
                outcome.voidedRounds(), evaluation.watch().stepUntil().orElse(null),
                outcome.result().map(ScoreResult::score).orElse(null), outcome.grade().orElse(null),
                outcome.effects().orElse(null), outcome.finalisedOn().orElse(null),
                caller.ownOnly() ? null : outcome.correction().orElse(null), outcome.corrections(),
                outcome.cancelReason().orElse(null), evaluation.allowedTo(caller));
    }

    private List<Moderation> moderated(Evaluation evaluation) {
        return evaluation.status().isDisclosed() || !caller.ownOnly() ? evaluation.assessment().moderations()
                : List.of();
    }

    private Predicate<Judgement> seen(EvaluationStatus status) {
        if (status.isDisclosed()) {
            return mark -> true;
        }
        if (caller.ownOnly()) {
            return mark -> false;
        }
        var all = !status.isBlind() || caller.hasRole("auditor") && !caller.hasRole("assessor");
        return all ? mark -> true : mark -> mark.by().equals(caller.actor().id());
    }
}
