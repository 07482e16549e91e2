package org.linli.registry.warning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What other services say that may become a crisis. */
@ApplicationScoped
class WarningReactions implements Reactions {

    record PayableOverdue(UUID payableId, UUID agencyId, int bucket) {
    }

    record PayableCleared(UUID payableId, UUID agencyId) {
    }

    record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade) {
    }

    record ViolationFound(UUID violationId, UUID agencyId, String severity) {
    }

    record WagesMissed(UUID agencyId) {
    }

    record Runway(UUID agencyId) {
    }

    private final WarningService warnings;

    WarningReactions(WarningService warnings) {
        this.warnings = warnings;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1")
    void paymentLate(PayableOverdue fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.LATE_PAYMENT, "WARN-LATE-" + fact.bucket(), fact.payableId());
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1")
    void paymentCleared(PayableCleared fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.LATE_PAYMENT, fact.payableId());
    }

    /** A contract's evaluations share one signal: a later pass clears what an earlier failure raised. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void evaluated(EvaluationFinalised fact, Envelope envelope) {
        if ("UNQUALIFIED".equals(fact.grade())) {
            warnings.raise(fact.agencyId(), Signal.Kind.FAILED_EVALUATION, "WARN-FAILED", fact.contractId());
        } else if (fact.grade() != null) {
            warnings.clear(fact.agencyId(), Signal.Kind.FAILED_EVALUATION, fact.contractId());
        }
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.violation.found.v1")
    void violated(ViolationFound fact, Envelope envelope) {
        if ("SERIOUS".equals(fact.severity())) {
            warnings.raise(fact.agencyId(), Signal.Kind.VIOLATION, "WARN-CASE", fact.violationId());
        }
    }

    @On(topic = "linli.wages", type = "linli.workforce.wages.missed.v1")
    void wagesMissed(WagesMissed fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.WAGES_MISSED, "WARN-WAGES", fact.agencyId());
    }

    @On(topic = "linli.wages", type = "linli.workforce.wages.confirmed.v1")
    void wagesPaid(WagesMissed fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.WAGES_MISSED, fact.agencyId());
    }

    @On(topic = "linli.liquidity", type = "linli.funding.runway.low.v1")
    void runwayLow(Runway fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.LOW_RUNWAY, "WARN-RUNWAY", fact.agencyId());
    }

    @On(topic = "linli.liquidity", type = "linli.funding.runway.recovered.v1")
    void runwayRecovered(Runway fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.LOW_RUNWAY, fact.agencyId());
    }
}
