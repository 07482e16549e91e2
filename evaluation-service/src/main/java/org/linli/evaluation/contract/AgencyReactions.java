package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of agencies in step with the registry. */
@ApplicationScoped
class AgencyReactions implements Reactions {

    private final KnownAgencies agencies;
    private final Event<AgencyFreed> freed;

    AgencyReactions(KnownAgencies agencies, Event<AgencyFreed> freed) {
        this.agencies = agencies;
        this.freed = freed;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.registered.v1")
    void registered(AgencyRegistered fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).registered(fact.name());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId())
                .disqualified(new Disqualification(fact.decisionId(), fact.from(), fact.until()));
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.restored.v1")
    void restored(AgencyRestored fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).restored(fact.decisionId());
        agencies.flush();
        freed.fire(new AgencyFreed(fact.agencyId()));
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.suspended.v1")
    void suspended(AgencyNamed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).suspended(true, envelope.sequence());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.resumed.v1")
    void resumed(AgencyNamed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).suspended(false, envelope.sequence());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void closed(AgencyClosed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).closed(fact.on());
    }
}
