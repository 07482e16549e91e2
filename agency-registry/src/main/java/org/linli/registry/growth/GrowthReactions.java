package org.linli.registry.growth;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps what the others tell of an agency's people, contracts and money, in whatever order it is heard. */
@ApplicationScoped
class GrowthReactions implements Reactions {

    private final GrowthFacts facts;

    GrowthReactions(GrowthFacts facts) {
        this.facts = facts;
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    void postStarted(PostBegun fact, Envelope envelope) {
        facts.post(fact, envelope.sequence(), envelope.businessDate(), null);
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.recertified.v1")
    void postRecertified(PostRecertified fact, Envelope envelope) {
        facts.post(fact, envelope.sequence(), null, null);
    }

    @On(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    void postEnded(PostOver fact, Envelope envelope) {
        facts.post(fact, envelope.sequence(), null, fact.on());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ProjectBegun fact, Envelope envelope) {
        facts.project(fact.contractId(), fact.agencyId(), fact.from(), fact.to(), 0, null);
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    void changed(ProjectMoved fact, Envelope envelope) {
        facts.project(fact.contractId(), fact.agencyId(), null, fact.to(), fact.changeNo(), null);
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ProjectOver fact, Envelope envelope) {
        facts.project(fact.contractId(), fact.agencyId(), null, null, 0, fact.on());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ProjectOver fact, Envelope envelope) {
        facts.project(fact.contractId(), fact.agencyId(), null, null, 0, fact.on());
    }

    @On(topic = "linli.payables", type = "linli.funding.payment.settled.v1")
    void settled(MoneyPaid fact, Envelope envelope) {
        facts.paid(fact.paymentId(), fact.agencyId(), fact.amount(), fact.valueDate());
    }

    @On(topic = "linli.payables", type = "linli.funding.payment.returned.v1")
    void returned(MoneyReturned fact, Envelope envelope) {
        facts.returned(fact.paymentId(), fact.agencyId());
    }
}
