package org.linli.funding.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/** Pledges sources and books what comes in. */
@ApplicationScoped
public class FundSourceService {

    private final FundSources sources;
    private final Ledger ledger;
    private final BankDays days;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    FundSourceService(FundSources sources, Ledger ledger, BankDays days, Commands commands, Journal journal,
            Today today) {
        this.sources = sources;
        this.ledger = ledger;
        this.days = days;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    FundSource create(Pledge pledge, Actor actor) {
        if (pledge.validUntil() != null && pledge.validUntil().isBefore(pledge.validFrom())) {
            throw new Invalid(SourceProblem.ENDS_BEFORE_START, "validUntil", pledge.validUntil());
        }
        var source = FundSource.pledge(Ids.next(), pledge, actor);
        sources.persistAndFlush(source);
        journal.append(source.pledged());
        return source;
    }

    /** Debits the source's cash, credits what is restricted to its purpose. */
    @Transactional
    public FundSource receive(UUID id, Money amount, LocalDate receivedOn, String reference) {
        return commands.give(requireReceivable(id, amount, receivedOn, reference), SourceCommand.RECEIVE, source -> {
            var receipt = Ids.next();
            var received = source.receive(receipt, amount, receivedOn);
            sources.getEntityManager().persist(new FundReceipt(receipt, id, amount, receivedOn, reference));
            ledger.post(Posting.of(new Cause("RECEIPT", receipt, "RECEIVE"), receivedOn, Account.fundCash(id),
                    Account.fundRestricted(id), amount));
            return received;
        });
    }

    /** Whatever would refuse it, asked before anything is entered. @return the source, held */
    @Transactional(TxType.MANDATORY)
    public FundSource requireReceivable(UUID id, Money amount, LocalDate receivedOn, String reference) {
        if (!amount.isPositive()) {
            throw new Invalid(SourceProblem.NOT_POSITIVE, "amount", amount);
        }
        if (receivedOn.isAfter(today.date())) {
            throw new Invalid(SourceProblem.IN_FUTURE, "receivedOn", receivedOn);
        }
        days.requireOpen(receivedOn);
        var source = sources.locked(id);
        source.require(SourceCommand.RECEIVE);
        if (sources.isReceived(id, reference)) {
            throw new Conflict(SourceProblem.RECEIVED_BEFORE, reference);
        }
        return source;
    }

    /**
     * It was entered and never came: its booking is reversed.
     *
     * @throws Conflict where its money is promised already
     */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID receiptId, UUID booking, LocalDate on, String reason) {
        var receipt = Objects.requireNonNull(sources.getEntityManager().find(FundReceipt.class, receiptId));
        commands.give(sources.locked(receipt.sourceId()), SourceCommand.TAKE_BACK, source -> {
            ledger.reverse(booking, new Cause("RECEIPT", receiptId, "TAKE BACK"), on);
            return source.receiptTakenBack(receipt, sources.hadNothingElse(source.id(), booking), on, reason);
        });
    }

    /** All that is left of a gift goes to another, both held: cash and what it is for. */
    @Transactional(TxType.MANDATORY)
    public void passOn(UUID from, UUID to, Money amount) {
        var day = today.date();
        days.requireOpen(day);
        sources.get(to).takeOver();
        ledger.post(Posting.of(new Cause("REMAINDER", Ids.next(), "PASS ON"), day, Account.fundCash(to),
                Account.fundCash(from), amount).with(Account.fundRestricted(from), Account.fundRestricted(to), amount));
    }
}
