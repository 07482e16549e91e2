package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.bridge.Facility;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.overdue.InterestDays;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.Payables;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;

/** What the bank says of each instruction. A time-out is UNKNOWN and asked again, never taken for a failure. */
@ApplicationScoped
class PaymentResultHandler {

    private final Payables payables;
    private final PayableClock payableClock;
    private final Bridges bridges;
    private final InterestDays interest;
    private final Ledger ledger;
    private final BankDays days;
    private final Journal journal;
    private final Event<PaymentBounced> bounced;
    private final Today today;

    PaymentResultHandler(Payables payables, PayableClock payableClock, Bridges bridges, InterestDays interest,
            Ledger ledger, BankDays days, Journal journal, Event<PaymentBounced> bounced, Today today) {
        this.payables = payables;
        this.payableClock = payableClock;
        this.bridges = bridges;
        this.interest = interest;
        this.ledger = ledger;
        this.days = days;
        this.journal = journal;
        this.bounced = bounced;
        this.today = today;
    }

    /** All of them or none: each result is looked at before the first of them is booked. */
    void take(List<BatchApi.Result> results, List<Instruction> instructions, LocalDate sentOn) {
        hold(instructions, List.of());
        var answered = new HashSet<UUID>();
        for (var result : results) {
            var instruction = Batches.one(instructions, result.instructionId());
            if (!instruction.awaitsResult() || answered.contains(instruction.id())) {
                throw new Conflict(BatchProblem.ANSWERED, instruction.id());
            }
            if (result.outcome() != BatchApi.Outcome.UNKNOWN) {
                requireComplete(result, sentOn);
                answered.add(instruction.id());
            }
        }
        for (var result : results) {
            var instruction = Batches.one(instructions, result.instructionId());
            var payable = payables.locked(instruction.payableId());
            switch (result.outcome()) {
                case SETTLED -> settled(result, instruction, payable);
                case RETURNED -> returned(Objects.requireNonNull(result.reason()), instruction, payable);
                case UNKNOWN -> instruction.unknown();
            }
        }
    }

    private void requireComplete(BatchApi.Result result, LocalDate sentOn) {
        var day = result.valueDate();
        var returned = result.outcome() == BatchApi.Outcome.RETURNED;
        if (returned ? result.reason() == null : day == null || result.bankReference() == null) {
            throw new Invalid(BatchProblem.INCOMPLETE_RESULT, "results", result.instructionId());
        }
        if (!returned) {
            requirePossible(Objects.requireNonNull(day), sentOn);
        }
    }

    private void requirePossible(LocalDate day, LocalDate sentOn) {
        if (day.isAfter(today.date())) {
            throw new Invalid(BatchProblem.VALUE_DATE, "results", day);
        }
        if (day.isBefore(sentOn)) {
            throw new Invalid(BatchProblem.VALUE_DATE_EARLY, "results", day, sentOn);
        }
        days.requireOpen(day);
    }

    void hold(List<Instruction> instructions, Collection<Account> more) {
        payables.locked(instructions.stream().map(Instruction::payableId).toList());
        ledger.lockAccounts(
                Stream.concat(instructions.stream().flatMap(PaymentResultHandler::accounts), more.stream()).toList());
    }

    /** Booked with the value date; interest after it is turned back, the bridge is repaid first. */
    private void settled(BatchApi.Result result, Instruction instruction, Payable payable) {
        var day = Objects.requireNonNull(result.valueDate());
        var booking = ledger.settle(Objects.requireNonNull(instruction.pendingId()),
                new Cause("PAYMENT", instruction.id(), "SETTLE"), day);
        interest.reverseAfter(payable, instruction.id(), day, today.date()).ifPresent(reversal -> {
            journal.append(
                    payable.reverseInterest(day, reversal.from(), reversal.to(), reversal.days(), reversal.amount()));
        });
        payableClock.catchUp(payable, day.atStartOfDay(Deadline.ZONE).toInstant());
        journal.append(payable.settle(instruction.id(), instruction.gross(), day, today.instant()));
        bridges.settled(payable, instruction.id(), instruction.gross(), instruction.repayment(), day);
        instruction.settled(day, Objects.requireNonNull(result.bankReference()), booking);
    }

    private void returned(String reason, Instruction instruction, Payable payable) {
        ledger.release(Objects.requireNonNull(instruction.pendingId()),
                new Cause("PAYMENT", instruction.id(), "RETURN"), today.date());
        journal.append(payable.bounce(instruction.id(), instruction.gross(), reason, today.instant()));
        instruction.returned(reason);
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    /** The booking is reversed, what it repaid is owed again, and so is the payable. */
    void takeBack(Instruction instruction, String reason, LocalDate on) {
        days.requireOpen(on);
        var payable = payables.locked(instruction.payableId());
        ledger.lockAccounts(accounts(instruction).toList());
        ledger.reverse(instruction.cameBack(reason), new Cause("PAYMENT", instruction.id(), "BACK"), on);
        bridges.undone(payable.id(), instruction.id(), on);
        journal.append(payable.undo(instruction.id(), instruction.gross(), reason, on,
                OverdueThresholds.of(today.day().rules(), on), today.instant()));
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    private static Stream<Account> accounts(Instruction one) {
        return Stream.concat(Stream.of(one.part().owedTo(one.agencyId()), Account.fundCash(one.sourceId()),
                Account.lateInterest(), Account.interest(one.agencyId())), Facility.accounts(one.agencyId()));
    }
}
