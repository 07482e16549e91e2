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
import org.linli.platform.journal.Journal;

/** Looks again for the money of signed contracts, and does what was said of them meanwhile. */
@ApplicationScoped
class UnfundedService {

    private final UnfundedContracts unfunded;
    private final ContractPayablePlanner payables;
    private final ContractFactHandler facts;
    private final ContractCover cover;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    UnfundedService(UnfundedContracts unfunded, ContractPayablePlanner payables, ContractFactHandler facts,
            ContractCover cover, Commands commands, Journal journal, Today today) {
        this.unfunded = unfunded;
        this.payables = payables;
        this.facts = facts;
        this.cover = cover;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** What is reserved is raised to what the contract needs, and the contract has its money at once. */
    @Transactional
    void raise(UUID contractId, @Nullable UUID lineId) {
        var waiting = unfunded.locked(contractId);
        waiting.require(UnfundedCommand.RAISE);
        cover.reserve(ContractPayablePlanner.cover(waiting.signed(), lineId),
                ContractPayablePlanner.accounts(waiting.signed()));
        again(contractId);
    }

    @Transactional
    void refuse(UUID contractId, String why) {
        commands.give(unfunded.locked(contractId), UnfundedCommand.REFUSE, one -> one.refuse(why, today.date()));
    }

    /** Answers what was heard of a contract that was refused its money; looked for again, it may be there by now. */
    @Transactional
    void answer(UUID contractId, UnfundedContract.Answer decision, String why) {
        commands.give(unfunded.locked(contractId), UnfundedCommand.ANSWER,
                one -> one.answer(decision, why, today.day().until("FH09"), today.instant()));
        again(contractId);
    }

    @Transactional
    void again(UUID contractId) {
        var waiting = unfunded.locked(contractId);
        waiting.unanswered(today.date(), today.day().until("FH09")).ifPresent(journal::append);
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
