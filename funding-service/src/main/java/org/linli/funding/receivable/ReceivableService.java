package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.payable.KnownContracts;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Masks;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Answers;

/** What people do about confirmations of debts. The payable is taken before the confirmation, as by everybody who pays. */
@ApplicationScoped
class ReceivableService {


    private final Receivables receivables;
    private final Payables payables;
    private final KnownContracts contracts;
    private final Bridges bridges;
    private final Vault vault;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ReceivableService(Receivables receivables, Payables payables, KnownContracts contracts, Bridges bridges, Vault vault,
            Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.receivables = receivables;
        this.payables = payables;
        this.contracts = contracts;
        this.bridges = bridges;
        this.vault = vault;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
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
        var receivable = Receivable.request(Ids.next(), receivables.nextNumber(today().getYear()), payable, open, today(),
                calendars.current().deadline(today(), rules.get("F07", today())));
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
        var receivable = seen(id, ifMatch);
        journal.append(receivable.confirm(means, rules.get("F09", today()), payable, open(payable),
                contracts.get(payable.contractId()).number(), rules.get("F07", today()), actor, today()));
        receivables.flush();
        return receivable;
    }

    @Transactional
    Receivable refuse(UUID id, @Nullable String ifMatch, RefusalReason reason) {
        var receivable = seen(id, ifMatch);
        journal.append(receivable.refuse(reason));
        receivables.flush();
        return receivable;
    }

    @Transactional
    Receivable withdraw(UUID id, @Nullable String ifMatch) {
        var receivable = seen(id, ifMatch);
        journal.append(receivable.withdraw());
        receivables.flush();
        return receivable;
    }

    @Transactional
    Receivable proposeAssignment(UUID id, @Nullable String ifMatch, String bankCode, String accountNumber, Actor actor) {
        var receivable = seen(id, ifMatch);
        receivable.proposeAssignment(new Assignee(Ids.next(), bankCode, Masks.account(accountNumber),
                vault.encrypt(accountNumber, PayeeAccount.NUMBER), actor.id()));
        receivables.flush();
        return receivable;
    }

    @Transactional
    Receivable assign(UUID id, @Nullable String ifMatch, Actor checker) {
        var payable = payables.locked(receivables.get(id).payableId());
        var receivable = seen(id, ifMatch);
        journal.append(receivable.assign(checker, payable));
        receivables.flush();
        return receivable;
    }

    private Receivable seen(UUID id, @Nullable String ifMatch) {
        var receivable = receivables.locked(id);
        Answers.requireMatch(ifMatch, receivable.version());
        return receivable;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
