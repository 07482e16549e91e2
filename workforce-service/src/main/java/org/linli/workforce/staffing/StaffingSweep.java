package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** A contract that was never staffed is short from the day its service begins. */
@ApplicationScoped
class StaffingSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Staffing staffing;
    private final Commands commands;

    StaffingSweep(DueRows rows, Staffing staffing, Commands commands) {
        this.rows = rows;
        this.staffing = staffing;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "staffing-begins";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("staffing_demand", "contract_id", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.giveAll(staffing.locked(id), StaffingCommand.BEGIN, demand -> demand.begin().stream().toList());
    }
}
