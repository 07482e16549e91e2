package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.ReceivableStatus.ReceivableCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;

/**
 * What people do about confirmations of debts. The payable is taken before the confirmation, as by everybody who pays.
 */
@ApplicationScoped
class ReceivableService {

    private final Receivables receivables;
    private final Payables payables;
    private final KnownContracts contracts;
    private final Bridges bridges;
    private final Vault vault;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ReceivableService(Receivables receivables, Payables payables, KnownContracts contracts, Bridges bridges,
            Vault vault, Commands commands, Journal journal, Today today) {
        this.receivables = receivables;
        this.payables = payables;
        this.contracts = contracts;
        this.bridges = bridges;
        this.vault = vault;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Conflict where nothing is owed yet or any more, or where one is under way */
    @Transactional
    Receivable request(UUID payableId) {
        var payable = payables.locked(payableId);
        var open = open(payable);
        if (!open.isPositive()) {
            throw new Conflict(ReceivableProblem.NOT_OWED, payable.number());
        }
        if (receivables.hasLive(payableId)) {
            throw new Conflict(ReceivableProblem.ONE_LIVE, payable.number());
        }
        var day = today.day();
        var number = receivables.nextNumber(day.date());
        var receivable = Receivable.request(Ids.next(), number, payable, open, day.date(), day.until("F07"));
        receivables.persistAndFlush(receivable);
        journal.append(receivable.requested());
        return receivable;
    }

    /** What is accepted, open and undisputed, and not to be given back to a pool first. */
    private Money open(Payable payable) {
        return payable.status().isOpen() && payable.status() != PayableStatus.PAUSED
                ? payable.payableNow().minus(bridges.owedOn(payable.id())) : Money.ZERO;
    }

    @Transactional
    Receivable confirm(UUID id, @Nullable String ifMatch, Means means, Actor actor) {
        var payable = payables.locked(receivables.get(id).payableId());
        var day = today.day();
        var contract = contracts.get(payable.contractId()).number();
        return commands.decide(receivables.locked(id), ifMatch, ReceivableCommand.CONFIRM, receivable -> receivable
                .confirm(means, day.rule("F09"), payable, open(payable), contract, day.rule("F07"), actor, day.date()));
    }

    @Transactional
    Receivable refuse(UUID id, @Nullable String ifMatch, RefusalReason reason) {
        return commands.decide(receivables.locked(id), ifMatch, ReceivableCommand.REFUSE,
                receivable -> receivable.refuse(reason));
    }

    @Transactional
    Receivable withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(receivables.locked(id), ifMatch, ReceivableCommand.WITHDRAW, Receivable::withdraw);
    }

    @Transactional
    Receivable proposeAssignment(UUID id, @Nullable String ifMatch, String bankCode, String accountNumber,
            Actor actor) {
        return commands.decideAll(receivables.locked(id), ifMatch, ReceivableCommand.PROPOSE_ASSIGNMENT, receivable -> {
            receivable.proposeAssignment(new Assignee(Ids.next(), bankCode, Masks.account(accountNumber),
                    vault.encrypt(accountNumber, PayeeAccount.NUMBER), actor.id()), actor);
            return List.of();
        });
    }

    @Transactional
    Receivable assign(UUID id, @Nullable String ifMatch, Actor checker) {
        var payable = payables.locked(receivables.get(id).payableId());
        return commands.decide(receivables.locked(id), ifMatch, ReceivableCommand.ASSIGN,
                receivable -> receivable.assign(checker, payable));
    }
}
