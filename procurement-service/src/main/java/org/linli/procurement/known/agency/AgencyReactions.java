package org.linli.procurement.known.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of agencies in step with the registry. */
@ApplicationScoped
class AgencyReactions implements Reactions {

    private final KnownAgencies agencies;

    AgencyReactions(KnownAgencies agencies) {
        this.agencies = agencies;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.registered.v1")
    void registered(AgencyRegistered fact, Envelope envelope) {
        var agency = agencies.lockedOrNew(fact.agencyId());
        agency.registered(fact.name(), fact.kind(), fact.registeredOn());
        agency.identified(fact.unifiedSocialCreditCode());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    void listed(AgencyListed fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).decided(fact.decisionId(),
                fact.effects() == null ? List.of() : fact.effects(), fact.from(), fact.until());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).decided(fact.decisionId(), fact.effects(), fact.from(), fact.until());
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.restored.v1")
    void restored(AgencyRestored fact, Envelope envelope) {
        agencies.lockedOrNew(fact.agencyId()).restored(fact.decisionId());
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
