package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.procurement.oversight.ocds.mapping.FrozenFacts;

/** Notes in our journal what funding has paid on a contract of ours: the publication reads nothing else. */
@ApplicationScoped
class SettledPaymentReactions implements Reactions {

    private final FrozenFacts facts;
    private final Journal journal;

    SettledPaymentReactions(FrozenFacts facts, Journal journal) {
        this.facts = facts;
        this.journal = journal;
    }

    @On(topic = "linli.payables", type = "linli.funding.payment.settled.v1")
    void settled(PaymentSettled fact, Envelope envelope) {
        facts.contract(fact.contractId()).ifPresent(origin -> journal.append(new PaymentEvent.Noted(origin.contractId(),
                fact.paymentId(), fact.payableId(), fact.part(), fact.amount(), fact.valueDate())));
    }
}
