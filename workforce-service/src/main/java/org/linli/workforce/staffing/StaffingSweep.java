package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** A contract that was never staffed is short from the day its service begins; after its last day nobody is needed. */
@ApplicationScoped
@Swept(name = "staffing-begins", table = "staffing_demand", key = "contract_id")
class StaffingSweep implements TableSweep {

    private final Staffing staffing;
    private final StaffingCloseout closeout;
    private final Commands commands;

    StaffingSweep(Staffing staffing, StaffingCloseout closeout, Commands commands) {
        this.staffing = staffing;
        this.closeout = closeout;
        this.commands = commands;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var demand = staffing.get(id);
        if (demand.isOverOn(Deadline.dayOf(now))) {
            closeout.close(id, demand.until());
        } else {
            commands.giveAll(staffing.locked(id), StaffingCommand.BEGIN, one -> one.begin().stream().toList());
        }
    }
}
