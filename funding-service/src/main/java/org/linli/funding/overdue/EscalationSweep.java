package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Sweep;

/** Closes the steps of what is paid, and says which answers were not given in time. */
@ApplicationScoped
class EscalationSweep implements Sweep {

    private final Escalations escalations;

    EscalationSweep(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var settled = escalations.settled(limit);
        settled.forEach(id -> escalations.get(id).close());
        escalations.flush();
        var unanswered = escalations.unanswered(now, limit);
        unanswered.forEach(escalations::miss);
        return settled.size() + unanswered.size();
    }
}
