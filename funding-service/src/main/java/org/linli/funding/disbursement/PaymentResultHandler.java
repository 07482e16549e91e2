package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.bridge.AgenciesPaid;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.bridge.Facility;
import org.linli.funding.contract.Part;
import org.linli.funding.disbursement.PaymentResult.Outcome;
import org.linli.funding.interest.InterestBudget;
import org.linli.funding.interest.InterestClaiming;
import org.linli.funding.interest.InterestDays;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableClock;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.Receivables;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;

/** What the bank says of each instruction. A time-out is UNKNOWN and asked again, never taken for a failure. */
@ApplicationScoped
class PaymentResultHandler {

    private final Payables payables;
    private final PayableClock payableClock;
    private final Bridges bridges;
    private final AdvancePayoutResult advances;
    private final InterestDays interest;
    private final InterestClaiming claims;
    private final InterestBudget budget;
    private final Ledger ledger;
    private final BankDays days;
    private final Journal journal;
    private final Commands commands;
    private final Receivables receivables;
    private final Event<PaymentBounced> bounced;
    private final Event<AgenciesPaid> agenciesPaid;
    private final Today today;

    PaymentResultHandler(Payables payables, PayableClock payableClock, Bridges bridges, AdvancePayoutResult advances,
            InterestDays interest, InterestClaiming claims, InterestBudget budget, Ledger ledger, BankDays days,
            Journal journal, Commands commands, Receivables receivables, Event<PaymentBounced> bounced,
            Event<AgenciesPaid> agenciesPaid, Today today) {
        this.payables = payables;
        this.payableClock = payableClock;
        this.bridges = bridges;
        this.advances = advances;
        this.interest = interest;
        this.claims = claims;
        this.budget = budget;
        this.ledger = ledger;
        this.days = days;
        this.journal = journal;
        this.commands = commands;
        this.receivables = receivables;
        this.bounced = bounced;
        this.agenciesPaid = agenciesPaid;
        this.today = today;
    }

    /** All of them or none: each result is looked at before the first of them is booked. */
    void take(List<PaymentResult> results, List<Instruction> instructions, LocalDate sentOn) {
        var byId = Batches.byId(instructions);
        var owed = hold(results.stream().map(result -> Batches.one(byId, result.paymentId())).toList(), List.of());
        var answered = new HashSet<UUID>();
        var possible = new HashSet<LocalDate>();
        for (var result : results) {
            var instruction = Batches.one(byId, result.paymentId());
            if (!instruction.awaitsResult() || answered.contains(instruction.id())) {
                throw new Conflict(BatchProblem.ANSWERED, instruction.id());
            }
            if (result.isAnswer()) {
                result.requireComplete();
                answered.add(instruction.id());
            }
            if (result.outcome() == Outcome.SETTLED) {
                var day = Objects.requireNonNull(result.valueDate());
                if (possible.add(day)) {
                    requirePossible(day, sentOn);
                }
            }
            if (result.isAnswer()) {
                Objects.requireNonNull(owed.get(instruction.payableId()))
                        .require(result.outcome() == Outcome.SETTLED ? PayableCommand.SETTLE : PayableCommand.BOUNCE);
            }
        }
        var paid = new LinkedHashMap<Instruction, PaymentResult>();
        for (var result : results) {
            var instruction = Batches.one(byId, result.paymentId());
            switch (result.outcome()) {
                case SETTLED -> paid.put(instruction, result);
                case RETURNED -> returned(instruction, Objects.requireNonNull(owed.get(instruction.payableId())),
                        Objects.requireNonNull(result.reason()));
                case UNKNOWN -> instruction.unknown();
            }
        }
        settled(paid, owed);
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

    /** Payables before accounts, each in one order. @return what is owed, by id */
    Map<UUID, Payable> hold(List<Instruction> instructions, Collection<Account> more) {
        return hold(instructions, List.of(), more);
    }

    /** @param advanced payables with an advance that the bank speaks of */
    Map<UUID, Payable> hold(List<Instruction> instructions, Collection<UUID> advanced, Collection<Account> more) {
        var owed = payables
                .lockedWithInterest(
                        Stream.concat(instructions.stream().map(Instruction::payableId), advanced.stream()).toList())
                .stream().collect(Collectors.toMap(Payable::id, payable -> payable));
        var repaying =
                advanced.stream().map(id -> Objects.requireNonNull(owed.get(id)))
                        .flatMap(payable -> Stream.concat(
                                Stream.of(payable.part().owedTo(payable.agencyId()),
                                        Account.fundCash(payable.terms().sourceId())),
                                Facility.accounts(payable.agencyId())));
        var bearing = instructions.stream().filter(one -> one.part() == Part.INTEREST)
                .flatMap(one -> budget.accounts(Objects.requireNonNull(owed.get(one.payableId()))).stream());
        ledger.lockAccounts(Stream
                .of(instructions.stream().flatMap(PaymentResultHandler::accounts), bearing, repaying, more.stream())
                .flatMap(accounts -> accounts).toList());
        return owed;
    }

    /** All of a file that are of one batch: asked, booked and written together. */
    private void settled(Map<Instruction, PaymentResult> paid, Map<UUID, Payable> owed) {
        if (paid.isEmpty()) {
            return;
        }
        var byPayable = paid.keySet().stream().collect(Collectors.toMap(Instruction::payableId, one -> one));
        var bearing = interest.bearing(byPayable.keySet());
        var promised = new HashSet<>(bridges.liveOn(byPayable.keySet()));
        promised.addAll(receivables.standingOn(byPayable.keySet()));
        var bookings = ledger.settleAll(paid.entrySet().stream()
                .map(each -> new Ledger.Resolved(Objects.requireNonNull(each.getKey().pendingId()),
                        each.getKey().cause("SETTLE"), day(each.getValue())))
                .toList());
        var settling = paid.keySet().stream().map(one -> Objects.requireNonNull(owed.get(one.payableId()))).toList();
        commands.giveEach(settling, PayableCommand.SETTLE, payable -> {
            var instruction = Objects.requireNonNull(byPayable.get(payable.id()));
            var result = Objects.requireNonNull(paid.get(instruction));
            instruction.settled(day(result), Objects.requireNonNull(result.reference()),
                    Objects.requireNonNull(bookings.get(Objects.requireNonNull(instruction.pendingId()))));
            return settled(instruction, instruction.gross(), payable, day(result), bearing.contains(payable.id()));
        });
        paid.keySet().stream().filter(one -> promised.contains(one.payableId()) || one.repayment().isPositive())
                .forEach(one -> repaid(one, Objects.requireNonNull(owed.get(one.payableId())),
                        day(Objects.requireNonNull(paid.get(one)))));
        var agencies = new HashMap<UUID, Set<LocalDate>>();
        paid.forEach((one, result) -> agencies.computeIfAbsent(one.agencyId(), id -> new HashSet<>()).add(day(result)));
        agenciesPaid.fire(new AgenciesPaid(agencies));
    }

    /** The bank paid less than it was told: so much is paid, and the rest is owed as before. */
    void settledInPart(Instruction instruction, Money paid, LocalDate day, String reference, LocalDate sentOn) {
        requirePossible(day, sentOn);
        var payable = Objects.requireNonNull(hold(List.of(instruction), List.of()).get(instruction.payableId()));
        payable.require(PayableCommand.SETTLE);
        var missing = instruction.net().minus(paid);
        commands.give(payable, PayableCommand.BOUNCE,
                owed -> owed.bounce(instruction.id(), missing, "paid less: " + paid, today.instant()));
        instruction.paidShort(missing);
        var booking = ledger.settle(Objects.requireNonNull(instruction.pendingId()), instruction.cause("SETTLE"), day,
                instruction.gross());
        commands.giveAll(payable, PayableCommand.SETTLE, owed -> {
            instruction.settled(day, reference, booking);
            return settled(instruction, instruction.gross(), owed, day, bearsInterest(owed));
        });
        repaid(instruction, payable, day);
        agenciesPaid.fire(new AgenciesPaid(Map.of(instruction.agencyId(), Set.of(day))));
    }

    /** The bank pays more of what it had paid less of: it was with the bank, and is settled. */
    void settledRest(Instruction instruction, Posting reservation, Money paid, LocalDate day, LocalDate sentOn) {
        requirePossible(day, sentOn);
        var payable = Objects.requireNonNull(hold(List.of(instruction), List.of()).get(instruction.payableId()));
        commands.give(payable, PayableCommand.INSTRUCT, owed -> owed.instruct(instruction.id(), paid, today.instant()));
        var booking = ledger.settle(ledger.reserve(reservation), instruction.restCause("SETTLE"), day);
        commands.giveAll(payable, PayableCommand.SETTLE, owed -> {
            instruction.paidMore(paid, booking);
            return settled(instruction, paid, owed, day, bearsInterest(owed));
        });
        bridges.settled(payable, instruction.id(), paid, Money.ZERO, day);
        agenciesPaid.fire(new AgenciesPaid(Map.of(instruction.agencyId(), Set.of(day))));
    }

    private boolean bearsInterest(Payable owed) {
        return !interest.bearing(Set.of(owed.id())).isEmpty();
    }

    private static LocalDate day(PaymentResult settled) {
        return Objects.requireNonNull(settled.valueDate());
    }

    /** Booked with the value date; interest after it is turned back. */
    private List<? extends DomainEvent> settled(Instruction instruction, Money gross, Payable owed, LocalDate day,
            boolean bearsInterest) {
        if (bearsInterest) {
            interest.reverseAfter(owed, instruction.interestBack(), day, today.date()).ifPresent(journal::append);
        }
        payableClock.catchUp(owed, day.atStartOfDay(Deadline.ZONE).toInstant());
        return owed.settle(instruction.id(), gross, day, today.instant());
    }

    /** The bridge is repaid first, and whoever the rest was promised to. */
    private void repaid(Instruction instruction, Payable payable, LocalDate day) {
        var inVain = bridges.settled(payable, instruction.id(), instruction.gross(), instruction.repayment(), day);
        if (inVain.isPositive()) {
            advances.withheldInVain(payable, instruction.id(), inVain, day);
        }
    }

    private void returned(Instruction instruction, Payable payable, String reason) {
        commands.give(payable, PayableCommand.BOUNCE, owed -> {
            ledger.release(Objects.requireNonNull(instruction.pendingId()), instruction.cause("RETURN"), today.date());
            instruction.returned(reason);
            return owed.bounce(instruction.id(), instruction.gross(), reason, today.instant());
        });
        claims.cameBack(payable, instruction.interestBack());
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    /** The booking is reversed, what it repaid is owed again where the pool has it, and so is the payable. */
    void takeBack(Instruction instruction, String reason, LocalDate on) {
        days.requireOpen(on);
        var payable = Objects.requireNonNull(hold(List.of(instruction), List.of()).get(instruction.payableId()));
        commands.giveAll(payable, PayableCommand.UNDO, paid -> {
            ledger.reverse(instruction.cameBack(reason), on);
            var kept = bridges.undone(paid.id(), instruction.id(), on);
            if (kept.isPositive()) {
                ledger.post(Posting.of(instruction.cause("WITHHELD"), on, paid.part().owedTo(paid.agencyId()),
                        Account.fundCash(instruction.sourceId()), kept));
            }
            var gross = instruction.gross().minus(kept).minus(advances.owedAgain(instruction.id(), on));
            return paid.undo(instruction.id(), gross, reason, on, OverdueThresholds.of(today.day().rules(), on),
                    today.instant());
        });
        claims.cameBack(payable, instruction.interestBack());
        bounced.fire(new PaymentBounced(payable.contractId()));
    }

    private static Stream<Account> accounts(Instruction one) {
        return Stream.concat(Stream.of(one.part().owedTo(one.agencyId()), Account.fundCash(one.sourceId()),
                Account.lateInterest(), Account.interest(one.agencyId())), Facility.accounts(one.agencyId()));
    }
}
