package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;

/**
 * A final UNQUALIFIED bars new awards (rule G13); a re-evaluation passed lifts the bar early, and so does the
 * correction of the result. A correction bars from its own day: nobody is barred for the past.
 */
@ApplicationScoped
class FailedEvaluationReactions implements Reactions {

    private static final String REPAIRED = "RE_EVALUATION_PASSED";

    private final AwardBars bars;
    private final Rules rules;
    private final Journal journal;

    FailedEvaluationReactions(AwardBars bars, Rules rules, Journal journal) {
        this.bars = bars;
        this.rules = rules;
        this.journal = journal;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(EvaluationFinalised fact, Envelope envelope) {
        if (fact.bars() && bars.findByIdOptional(fact.evaluationId()).isEmpty()) {
            var bar = new AwardBar(fact.agencyId(), fact.evaluationId(), fact.contractId(), fact.finalisedOn(),
                    until(fact));
            bars.persist(bar);
            journal.append(bar.barred());
            bars.repairedSince(fact.contractId(), fact.finalisedOn())
                    .ifPresent(on -> journal.append(bar.lift(on, REPAIRED)));
        }
        repaired(fact);
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.corrected.v1")
    void corrected(EvaluationCorrected fact, Envelope envelope) {
        var known = bars.findByIdOptional(fact.evaluationId());
        if (fact.withdrawnEffects().contains(EvaluationFinalised.BAR)) {
            known.ifPresent(bar -> journal.append(bar.lift(fact.correctedOn(), "EVALUATION_CORRECTED")));
        }
        if (fact.addedEffects().contains(EvaluationFinalised.BAR) && known.isPresent()) {
            journal.append(known.get().again(fact.correctedOn(), until(fact.result())));
            return;
        }
        finalised(fact.result(), envelope);
    }

    private LocalDate until(EvaluationFinalised fact) {
        return fact.finalisedOn().plusMonths(rules.get("G13", fact.finalisedOn()).asInt());
    }

    private void repaired(EvaluationFinalised fact) {
        if (fact.repairs()) {
            bars.repaired(fact.contractId(), fact.finalisedOn());
            bars.unliftedOfContract(fact.contractId())
                    .forEach(bar -> journal.append(bar.lift(fact.finalisedOn(), REPAIRED)));
        }
    }
}
