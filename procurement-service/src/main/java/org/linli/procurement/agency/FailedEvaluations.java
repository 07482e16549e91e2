package org.linli.procurement.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;

/** A final UNQUALIFIED bars new awards (rule G13); a re-evaluation passed lifts the bar early. */
@ApplicationScoped
class FailedEvaluations implements Reactions {

    record Finalised(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade, LocalDate finalisedOn,
            @Nullable List<String> effects) {

        boolean bars() {
            return "UNQUALIFIED".equals(grade) && (effects == null || effects.contains("BAR_AWARDS"));
        }

        boolean repairs() {
            return "RE_EVALUATION".equals(kind) && !"UNQUALIFIED".equals(grade);
        }
    }

    private final AwardBars bars;
    private final Rules rules;
    private final Journal journal;

    FailedEvaluations(AwardBars bars, Rules rules, Journal journal) {
        this.bars = bars;
        this.rules = rules;
        this.journal = journal;
    }

    @On(topic = "linli.evaluations", type = "linli.evaluation.evaluation.finalised.v1")
    void finalised(Finalised fact, Envelope envelope) {
        if (fact.bars() && bars.findByIdOptional(fact.evaluationId()).isEmpty()) {
            var months = rules.get("G13", fact.finalisedOn()).asInt();
            var bar = new AwardBar(fact.agencyId(), fact.evaluationId(), fact.contractId(), fact.finalisedOn(),
                    fact.finalisedOn().plusMonths(months));
            bars.persist(bar);
            journal.append(bar.barred());
        }
        if (fact.repairs()) {
            bars.unliftedOfContract(fact.contractId())
                    .forEach(bar -> journal.append(bar.lift(fact.finalisedOn(), "RE_EVALUATION_PASSED")));
        }
    }
}
