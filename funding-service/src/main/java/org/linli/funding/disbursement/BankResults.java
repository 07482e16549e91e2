package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.bridge.Facility;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.overdue.InterestDays;
import org.linli.funding.payable.Ladder;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.Payables;
import org.linli.funding.payable.PaymentBounced;
import org.linli.funding.payable.Stage;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** What the bank says of each instruction. A time-out is UNKNOWN and asked again, never taken for a failure. */
@ApplicationScoped
class BankResults {

    private final Payables payables;
    private final Bridges bridges;
    private final InterestDays interest;
    private final Ledger ledger;
    private final BankDays days;
    private final Rules rules;
    private final Journal journal;
    private final PayableClock payableClock;
    private final Event<PaymentBounced> bounced;
    private final Clock clock;

    BankResults(Payables payables, Bridges bridges, InterestDays interest, Ledger ledger, BankDays days, Rules rules, Journal journal, PayableClock payableClock,
            Event<PaymentBounced> bounced, Clock clock) {
        this.payableClock = payableClock;
        this.bounced = bounced;
        this.payables = payables;
        this.bridges = bridges;
        this.interest = interest;
        this.ledger = ledger;
        this.days = days;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    void take(List<BatchApi.Result> results, List<Instruction> instructions, LocalDate sentOn, LocalDate today) {
        hold(instructions, List.of());
        for (var result : results) {
            var instruction = Batches.one(instructions, result.instructionId());
            if (!instruction.awaitsResult()) {
                throw new Conflict(BatchProblem.ANSWERED, instruction.id());
            }
            var payable = payables.locked(instruction.payableId());
            switch (result.outcome()) {
                case SETTLED -> settled(result, instruction, payable, sentOn, today);
                case RETURNED -> returned(result, instruction, payable, today);
                case UNKNOWN -> instruction.unknown();
            }
        }
    }

    void hold(List<Instruction> instructions, Collection<Account> more) {
        payables.locked(instructions.stream().map(Instruction::payableId).toList());
        ledger.hold(Stream.concat(instructions.stream().flatMap(BankResults::accounts), more.stream()).toList());
    }

    /** Booked with the value date; interest after it is turned back, the bridge is repaid first. */
    private void settled(BatchApi.Result result, Instruction instruction, Payable payable, LocalDate sentOn, LocalDate today) {
        if (result.valueDate() == null || result.bankReference() == null) {
            throw new Invalid(BatchProblem.INCOMPLETE_RESULT, "results", instruction.id());
        }
        if (result.valueDate().isAfter(today)) {
            throw new Invalid(BatchProblem.VALUE_DATE, "results", result.valueDate());
        }
        if (result.valueDate().isBefore(sentOn)) {
            throw new Invalid(BatchProblem.VALUE_DATE_EARLY, "results", result.valueDate(), sentOn);
        }
        days.requireOpen(result.valueDate());
        var booking = ledger.settle(Objects.requireNonNull(instruction.pendingId()),
                new Cause("PAYMENT", instruction.id(), "SETTLE"), result.valueDate());
        interest.reverseAfter(payable, instruction.id(), result.valueDate(), today).ifPresent(reversal -> {
            payable.rewind(result.valueDate());
            journal.append(payable.interestReversed(reversal.from(), reversal.to(), reversal.days(), reversal.amount()));
        });
        payableClock.catchUp(payable, result.valueDate().atStartOfDay(Deadline.ZONE).toInstant());
        journal.append(payable.settle(instruction.id(), instruction.gross(), result.valueDate(), clock.instant()));
        bridges.settled(payable, instruction.id(), instruction.gross(), instruction.repayment(), result.valueDate());
        instruction.settled(result.valueDate(), result.bankReference(), booking);
    }

    private void returned(BatchApi.Result result, Instruction instruction, Payable payable, LocalDate today) {
        if (result.reason() == null) {
            throw new Invalid(BatchProblem.INCOMPLETE_RESULT, "results", instruction.id());
        }
        ledger.release(Objects.requireNonNull(instruction.pendingId()), new Cause("PAYMENT", instruction.id(), "RETURN"), today);
        journal.append(payable.bounce(instruction.id(), instruction.gross(), result.reason(), clock.instant()));
        payable.lies(Stage.TREASURY, clock.instant());
        instruction.returned(result.reason());
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    /** The booking is reversed, what it repaid is owed again, and so is the payable. */
    void takeBack(Instruction instruction, String reason, LocalDate on) {
        days.requireOpen(on);
        var payable = payables.locked(instruction.payableId());
        ledger.hold(accounts(instruction).toList());
        ledger.reverse(instruction.cameBack(reason), new Cause("PAYMENT", instruction.id(), "BACK"), on);
        bridges.undone(payable.id(), instruction.id(), on);
        journal.append(payable.undo(instruction.id(), instruction.gross(), reason, on, Ladder.of(rules.book(), on), clock.instant()));
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    private static Stream<Account> accounts(Instruction one) {
        return Stream.concat(Stream.of(one.part().owedTo(one.agencyId()), Account.fundCash(one.sourceId()), Account.lateInterest(),
                Account.interest(one.agencyId())), Facility.accounts(one.agencyId()));
    }
}
