package org.linli.funding.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.PaymentProfile;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.PayablePlanner;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;

/** Makes late interest a payable of its own, approved and paid like any other, and takes back what is not owed. */
@ApplicationScoped
public class InterestClaiming {

    private final Payables payables;
    private final PayablePlanner planner;
    private final PayableClock clock;
    private final KnownContracts contracts;
    private final InterestBudget budget;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    InterestClaiming(Payables payables, PayablePlanner planner, PayableClock clock, KnownContracts contracts,
            InterestBudget budget, Ledger ledger, Commands commands, Today today) {
        this.payables = payables;
        this.planner = planner;
        this.clock = clock;
        this.contracts = contracts;
        this.budget = budget;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** Before the late payment is made; whoever asks does not approve it (FP01). */
    @Transactional
    Payable claim(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decideAll(payables.locked(id), ifMatch, PayableCommand.CLAIM_INTEREST, claiming(by));
    }

    /** The late payment was made. */
    void claim(UUID id) {
        commands.giveAll(payables.locked(id), PayableCommand.CLAIM_INTEREST, claiming(null));
    }

    private Function<Payable, List<? extends DomainEvent>> claiming(@Nullable Actor by) {
        return late -> {
            var source = budget.sourceFor(late);
            clock.catchUp(late, today.instant());
            return List.of(claim(late, source, by));
        };
    }

    /** Its clock starts today, with the term of every payment; there is nothing more to accept. */
    private PayableEvent claim(Payable late, UUID sourceId, @Nullable Actor by) {
        var day = today.day();
        var interest = planner.plan(late.terms().interest(late.id(), sourceId), late.interest().open(), day.date());
        var agreed = contracts.get(late.contractId()).payDays();
        var due = PaymentProfile.on(day.date(), agreed, day.rules()).due(day.date(), day.rule("F04"), day.calendar());
        commands.give(interest, PayableCommand.TRIGGER, planned -> planned.trigger(day.date(), due, by,
                OverdueThresholds.of(day.rules(), day.date()), today.instant()));
        return late.claimInterest(interest, day.date());
    }

    /**
     * What is not owed is taken back and booked back: of interest made payable, the latest first, as far as it is
     * neither paid nor with the bank nor contested.
     *
     * @param exact what the days that are turned back came to, in fen
     */
    void takeBack(Payable late, BigDecimal exact, Cause payment, LocalDate on) {
        var back = late.interest().takeBack(exact, reduce(late.id(), late.interest().overpaidWithout(exact)));
        if (back.isPositive()) {
            ledger.post(Posting.of(payment, on, Account.interest(late.agencyId()), Account.lateInterest(), back));
        }
    }

    private Money reduce(UUID lateId, Money most) {
        var left = most;
        for (var interest : left.isPositive() ? payables.interestOn(lateId) : List.<Payable>of()) {
            var by = Money.min(left, interest.payableNow());
            if (by.isPositive()) {
                commands.giveAll(interest, PayableCommand.REDUCE,
                        open -> open.reduce(by, open.terms().changeNo(), today.instant()));
                left = left.minus(by);
            }
        }
        return most.minus(left);
    }

    /** Paid interest came back, from the bank or the payee's: what of it is not owed any more is taken back. */
    public void cameBack(Payable interest, Cause payment) {
        var lateId = interest.terms().interestOn();
        if (lateId != null) {
            takeBack(payables.locked(lateId), BigDecimal.ZERO, payment, today.date());
        }
    }
}
