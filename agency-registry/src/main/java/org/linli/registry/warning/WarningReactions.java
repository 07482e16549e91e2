package org.linli.registry.warning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.inbox.Inbox;
import org.linli.registry.dependence.Dependences;

/** What other services say that may become a crisis. */
@ApplicationScoped
class WarningReactions implements Reactions {

    private final WarningService warnings;
    private final Dependences dependences;
    private final Inbox inbox;

    WarningReactions(WarningService warnings, Dependences dependences, Inbox inbox) {
        this.warnings = warnings;
        this.dependences = dependences;
        this.inbox = inbox;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1", inOrder = "late")
    void paymentLate(PayableOverdue fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.LATE_PAYMENT, "WARN-LATE-" + fact.bucket(), fact.payableId());
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1", inOrder = "late")
    void paymentCleared(PayableCleared fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.LATE_PAYMENT, fact.payableId());
    }

    /** A contract's evaluations share one signal: a later pass clears what an earlier failure raised. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void evaluated(EvaluationFinalised fact, Envelope envelope) {
        var on = fact.finalisedOn() == null ? envelope.businessDate() : fact.finalisedOn();
        if (!warnings.isNews(fact.agencyId(), fact.contractId(), on)) {
            return;
        }
        if ("UNQUALIFIED".equals(fact.grade())) {
            warnings.raise(fact.agencyId(), Signal.Kind.FAILED_EVALUATION, "WARN-FAILED", fact.contractId());
        } else if (fact.grade() != null) {
            warnings.clear(fact.agencyId(), Signal.Kind.FAILED_EVALUATION, fact.contractId());
            warnings.foundInOrder(fact.agencyId(), fact.contractId(), on);
        }
    }

    /** On the day of the result it corrects: a later evaluation of the contract has the last word all the same. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationFinalised fact, Envelope envelope) {
        evaluated(fact, envelope);
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.violation.found.v1")
    void violated(ViolationFound fact, Envelope envelope) {
        if ("SERIOUS".equals(fact.severity())) {
            warnings.raise(fact.agencyId(), Signal.Kind.VIOLATION, "WARN-CASE", fact.violationId());
        }
    }

    /** What was found right weighs until the contract's service is found in order. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.complaint.answered.v1")
    void complaintAnswered(ComplaintAnswered fact, Envelope envelope) {
        switch (fact.verdict()) {
            case "FOUNDED" ->
                warnings.complainedOf(fact.agencyId(), fact.contractId(), "WARN-COMPLAINT", envelope.businessDate());
            case "PARTLY_FOUNDED" -> warnings.complainedOf(fact.agencyId(), fact.contractId(), "WARN-COMPLAINT-PARTLY",
                    envelope.businessDate());
            default -> {
            }
        }
    }

    /** People left and nobody came in their place. */
    @On(topic = "linli.staffing", type = "linli.workforce.staffing.short.v1", inOrder = "staffing")
    void shortOfStaff(StaffingChanged fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.SHORT_OF_STAFF, "WARN-STAFF", fact.contractId());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.restored.v1", inOrder = "staffing")
    void staffed(StaffingChanged fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.SHORT_OF_STAFF, fact.contractId());
    }

    /** A contract that is over needs nobody. */
    @On(topic = "linli.staffing", type = "linli.workforce.staffing.closed.v1", inOrder = "staffing")
    void closed(StaffingChanged fact, Envelope envelope) {
        staffed(fact, envelope);
    }

    @On(topic = "linli.wages", type = "linli.workforce.wages.missed.v1")
    void wagesMissed(WagesOfMonth fact, Envelope envelope) {
        if (inbox.isNews("WarningReactions/wages " + fact.month(), envelope)) {
            warnings.raise(fact.agencyId(), Signal.Kind.WAGES_MISSED, "WARN-WAGES", month(fact));
        }
    }

    @On(topic = "linli.wages", type = "linli.workforce.wages.confirmed.v1")
    void wagesPaid(WagesOfMonth fact, Envelope envelope) {
        if (inbox.isNews("WarningReactions/wages " + fact.month(), envelope)) {
            warnings.clear(fact.agencyId(), Signal.Kind.WAGES_MISSED, month(fact));
        }
    }

    /** Each month is a source of its own: a later month that was paid does not pay an earlier one. */
    private static UUID month(WagesOfMonth fact) {
        return Signal.source(fact.agencyId(), fact.month());
    }

    @On(topic = "linli.liquidity", type = "linli.funding.runway.low.v1", inOrder = "runway")
    void runwayLow(RunwayChanged fact, Envelope envelope) {
        warnings.raise(fact.agencyId(), Signal.Kind.LOW_RUNWAY, "WARN-RUNWAY", fact.agencyId());
    }

    @On(topic = "linli.liquidity", type = "linli.funding.runway.recovered.v1", inOrder = "runway")
    void runwayRecovered(RunwayChanged fact, Envelope envelope) {
        warnings.clear(fact.agencyId(), Signal.Kind.LOW_RUNWAY, fact.agencyId());
    }

    /** The latest year has the last word, on the card and in the warning. */
    @On(topic = "linli.liquidity", type = "linli.funding.dependence.crossed.v1")
    void dependenceCrossed(DependenceCrossed fact, Envelope envelope) {
        var above = fact.direction() == DependenceCrossed.Direction.ABOVE;
        if (!dependences.heard(fact.agencyId(),
                new Dependences.Share(fact.year(), fact.ratio(), fact.threshold(), above))) {
            return;
        }
        var source = Signal.source(fact.agencyId(), "dependence");
        if (above) {
            warnings.raise(fact.agencyId(), Signal.Kind.DEPENDENCE, "WARN-DEPENDENCE", source);
        } else {
            warnings.clear(fact.agencyId(), Signal.Kind.DEPENDENCE, source);
        }
    }
}
