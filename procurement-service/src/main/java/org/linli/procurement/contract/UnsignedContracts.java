package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;

/** Ends drafts of contracts whose award falls. */
@ApplicationScoped
public class UnsignedContracts {

    private final Contracts contracts;
    private final Journal journal;
    private final Clock clock;

    UnsignedContracts(Contracts contracts, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.journal = journal;
        this.clock = clock;
    }

    public void end(UUID tenderId, String reason) {
        contracts.unsigned(tenderId)
                .forEach(contract -> journal.append(contract.terminate(reason, null, Deadline.dayOf(clock.instant()))));
    }
}
