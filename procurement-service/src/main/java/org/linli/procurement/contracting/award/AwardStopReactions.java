package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** An agency that is disqualified, on a list that bars it, or closed loses an award that is no contract yet. */
@ApplicationScoped
class AwardStopReactions implements Reactions {

    record Barred(UUID agencyId, @Nullable List<String> effects) {

        boolean bars() {
            return effects != null && (effects.contains("BID") || effects.contains("SIGN"));
        }
    }

    record Closed(UUID agencyId) {
    }

    private final Awards awards;
    private final AwardCloseout closeout;

    AwardStopReactions(Awards awards, AwardCloseout closeout) {
        this.awards = awards;
        this.closeout = closeout;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(Barred fact, Envelope envelope) {
        if (fact.bars()) {
            stop(fact.agencyId(), "AGENCY_DISQUALIFIED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    void listed(Barred fact, Envelope envelope) {
        if (fact.bars()) {
            stop(fact.agencyId(), "AGENCY_LISTED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void closed(Closed fact, Envelope envelope) {
        stop(fact.agencyId(), "AGENCY_CLOSED");
    }

    private void stop(UUID agencyId, String reason) {
        awards.madeTo(agencyId).forEach(award -> closeout.withdraw(award, reason));
    }
}
