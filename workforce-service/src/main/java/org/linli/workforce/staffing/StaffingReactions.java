package org.linli.workforce.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.workforce.staffing.StaffingDemand.StaffingCommand;

/** A signed contract opens its demand, a changed one moves its end, an ended one closes it and frees its people. */
@ApplicationScoped
class StaffingReactions implements Reactions {

    private final Staffing staffing;
    private final StaffingCloseout closeout;
    private final Commands commands;
    private final Journal journal;

    StaffingReactions(Staffing staffing, StaffingCloseout closeout, Commands commands, Journal journal) {
        this.staffing = staffing;
        this.closeout = closeout;
        this.commands = commands;
        this.journal = journal;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractSigned fact, Envelope envelope) {
        if (staffing.findByIdOptional(fact.contractId()).isEmpty()) {
            var needs = fact.staffing() == null ? List.<Need>of() : fact.staffing();
            var demand = new StaffingDemand(fact.contractId(), fact.agencyId(), fact.purchaserId(), needs, fact.from(),
                    fact.to());
            staffing.persist(demand);
            journal.append(demand.opened());
        }
    }

    /** People are needed for as long as the contract now runs. */
    @On(topic = "linli.contracts", type = "linli.procurement.contract.changed.v1")
    void changed(ContractChanged fact, Envelope envelope) {
        staffing.accepting(fact.contractId(), StaffingCommand.CHANGE)
                .ifPresent(held -> commands.giveAll(held, StaffingCommand.CHANGE,
                        Commands.silently(demand -> demand.change(fact.changeNo(), fact.from(), fact.to()))));
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractEnded fact, Envelope envelope) {
        closeout.close(fact.contractId(), fact.on());
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.completed.v1")
    void completed(ContractEnded fact, Envelope envelope) {
        closeout.close(fact.contractId(), fact.on());
    }
}
