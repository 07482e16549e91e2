package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/** A proposal that nobody confirmed within its term lapses (HD1). */
@ApplicationScoped
@Swept(name = "pending-decisions", table = "pending_decision")
class DecisionSweep implements TableSweep {

    private final PendingDecisions decisions;
    private final Commands commands;

    DecisionSweep(PendingDecisions decisions, Commands commands) {
        this.decisions = decisions;
        this.commands = commands;
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(decisions.locked(id), DecisionCommand.LAPSE, decision -> decision.lapse(Deadline.dayOf(now)));
    }
}
