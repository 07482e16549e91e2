package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.payable.Payables;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Closes the steps of what is paid, and says which answers were not given in time. */
@ApplicationScoped
class EscalationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Escalations escalations;
    private final Payables payables;

    EscalationSweep(DueRows rows, Escalations escalations, Payables payables) {
        this.rows = rows;
        this.escalations = escalations;
        this.payables = payables;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return Stream.concat(escalations.settled(limit).stream(), rows.of("escalation", now, limit).stream()).distinct()
                .limit(limit).toList();
    }

    @Override
    public void tick(UUID id, Instant now) {
        var escalation = escalations.get(id);
        if (payables.get(escalation.payableId()).status().isFinal()) {
            escalations.close(escalation);
        } else {
            escalations.miss(escalation);
        }
    }
}
