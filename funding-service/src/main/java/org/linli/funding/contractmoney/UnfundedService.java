package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** Looks again for the money of signed contracts, and does what was said of them meanwhile. */
@ApplicationScoped
class UnfundedService {

    private final UnfundedContracts unfunded;
    private final ContractPayables payables;
    private final ContractFacts facts;
    private final Commands commands;
    private final Today today;

    UnfundedService(UnfundedContracts unfunded, ContractPayables payables, ContractFacts facts, Commands commands,
            Today today) {
        this.unfunded = unfunded;
        this.payables = payables;
        this.facts = facts;
        this.commands = commands;
        this.today = today;
    }

    void again(UUID contractId) {
        var waiting = unfunded.locked(contractId);
        if (!waiting.accepted().contains(UnfundedCommand.FUND)) {
            return;
        }
        var shortage = payables.shortage(waiting.signed());
        commands.giveAll(waiting, UnfundedCommand.FUND,
                one -> shortage.map(why -> one.stillShort(why, today.date(), today.instant()).stream().toList())
                        .orElseGet(() -> List.of(one.fund(today.date()))));
        if (shortage.isEmpty()) {
            payables.plan(waiting.signed());
            waiting.kept().forEach(facts::again);
        }
    }
}
