package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Grants of a programme follow the admission, and end with the leaving. */
@ApplicationScoped
class IncubationReactions implements Reactions {

    private final KnownIncubations known;
    private final Today today;

    IncubationReactions(KnownIncubations known, Today today) {
        this.known = known;
        this.today = today;
    }

    @On(topic = "linli.incubations", type = "linli.registry.incubation.admitted.v1")
    void admitted(AgencyIncubated fact, Envelope envelope) {
        known.admitted(fact.incubationId(), fact.programmeId(), fact.agencyId());
    }

    /** No new grant of the programme; what runs runs on. */
    @On(topic = "linli.incubations", type = "linli.registry.incubation.graduated.v1")
    void graduated(AgencyIncubated fact, Envelope envelope) {
        known.graduated(fact.incubationId(), fact.programmeId(), fact.agencyId());
    }

    @On(topic = "linli.incubations", type = "linli.registry.incubation.left.v1")
    void left(AgencyIncubated fact, Envelope envelope) {
        known.left(fact.incubationId(), fact.programmeId(), fact.agencyId(), today.instant());
    }
}
