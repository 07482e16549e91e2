package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceCommand;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Says of gifts of which nothing is left that they are spent, or went back. */
@ApplicationScoped
class SpentSweep implements Sweep<UUID> {

    private final FundSources sources;
    private final KnownContracts contracts;
    private final Commands commands;

    SpentSweep(FundSources sources, KnownContracts contracts, Commands commands) {
        this.sources = sources;
        this.contracts = contracts;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "spent-gifts";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return sources.spent(PayableStatus.UNPAID, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(sources.locked(id), SourceCommand.CLOSE,
                source -> source.close(contracts.isGivenBack(id), Deadline.dayOf(now)));
    }
}
