package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Closes the steps of what is paid, and says which answers were not given in time. */
@ApplicationScoped
class EscalationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Escalations escalations;
    private final Payables payables;
    private final Journal journal;

    EscalationSweep(DueRows rows, Escalations escalations, Payables payables, Journal journal) {
        this.rows = rows;
        this.escalations = escalations;
        this.payables = payables;
        this.journal = journal;
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
        tickAll(List.of(id), now);
    }

    /** With the payment nobody has to answer any more. */
    @Override
    public void tickAll(List<UUID> ids, Instant now) {
        var found = escalations.list("id in ?1 order by id", ids);
        var payable = payables.list("id in ?1", found.stream().map(Escalation::payableId).toList()).stream()
                .collect(Collectors.toMap(Payable::id, each -> each));
        for (var escalation : found) {
            if (payable.get(escalation.payableId()).status().isFinal()) {
                escalation.close();
            } else {
                journal.append(escalation.miss());
            }
        }
    }
}
