package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.ContractCover;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;

/** Looks again for the money of signed contracts, and does what was said of them meanwhile. */
@ApplicationScoped
class UnfundedService {

    private final UnfundedContracts unfunded;
    private final ContractPayablePlanner payables;
    private final ContractFactHandler facts;
    private final ContractCover cover;
    private final Commands commands;
    private final Today today;

    UnfundedService(UnfundedContracts unfunded, ContractPayablePlanner payables, ContractFactHandler facts,
            ContractCover cover, Commands commands, Today today) {
        this.unfunded = unfunded;
        this.payables = payables;
        this.facts = facts;
        this.cover = cover;
        this.commands = commands;
        this.today = today;
    }

    /** What is reserved is raised to what the contract needs, and the contract has its money at once. */
    @Transactional
    void raise(UUID contractId, @Nullable UUID lineId) {
        var waiting = unfunded.locked(contractId);
        waiting.require(UnfundedCommand.RAISE);
        cover.reserve(ContractPayablePlanner.cover(waiting.signed(), lineId));
        again(contractId);
    }

    @Transactional
    void refuse(UUID contractId, String why) {
        commands.give(unfunded.locked(contractId), UnfundedCommand.REFUSE, one -> one.refuse(why, today.date()));
    }

    @Transactional
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
