package org.linli.workforce.agency;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What the registry says of an agency decides whether it may employ, and whether its leaving people are looked at. */
@ApplicationScoped
class EmployerReactions implements Reactions {

    private static final String TOPIC = "linli.agencies";

    private final Employers employers;

    EmployerReactions(Employers employers) {
        this.employers = employers;
    }

    @On(topic = TOPIC, type = "linli.registry.agency.registered.v1")
    void registered(AgencyRegistered fact, Envelope envelope) {
        employers.learn(fact.agencyId(), envelope, agency -> agency.registered(fact.name()));
    }

    @On(topic = TOPIC, type = "linli.registry.agency.closed.v1")
    void closed(AgencyNamed fact, Envelope envelope) {
        employers.learn(fact.agencyId(), envelope, KnownAgency::closed);
    }

    /** Suspended is not registered: it employs nobody anew until it resumes. */
    @On(topic = TOPIC, type = "linli.registry.agency.suspended.v1")
    void suspended(AgencyNamed fact, Envelope envelope) {
        employers.learn(fact.agencyId(), envelope, KnownAgency::closed);
    }

    @On(topic = TOPIC, type = "linli.registry.agency.resumed.v1")
    void resumed(AgencyNamed fact, Envelope envelope) {
        employers.learn(fact.agencyId(), envelope, KnownAgency::resumed);
    }

    @On(topic = TOPIC, type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        employers.known(fact.agencyId()).disqualified(new Bar(fact.decisionId(), fact.from(), fact.until()));
    }

    @On(topic = TOPIC, type = "linli.registry.agency.restored.v1")
    void restored(AgencyRestored fact, Envelope envelope) {
        employers.known(fact.agencyId()).restored(fact.decisionId());
    }
}
