package org.linli.funding.disbursement;

import static org.linli.platform.aggregate.Commands.silently;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.funding.disbursement.BatchStatus.BatchCommand;
import org.linli.funding.interest.InterestBudget;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.BankWitness;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/** The way of a batch: drafted by one person, checked and released by another, answered by the bank. */
@ApplicationScoped
class BatchService {

    private final Batches batches;
    private final InstructionPlanner planner;
    private final PaymentResultHandler handler;
    private final Payables payables;
    private final InterestBudget interest;
    private final Ledger ledger;
    private final BankDays days;
    private final BankWitness bank;
    private final Event<OffsetSettled> offset;
    private final Commands commands;
    private final Today today;

    BatchService(Batches batches, InstructionPlanner planner, PaymentResultHandler handler, Payables payables,
            InterestBudget interest, Ledger ledger, BankDays days, BankWitness bank, Event<OffsetSettled> offset,
            Commands commands, Today today) {
        this.batches = batches;
        this.planner = planner;
        this.handler = handler;
        this.payables = payables;
        this.interest = interest;
        this.ledger = ledger;
        this.days = days;
        this.bank = bank;
        this.offset = offset;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Batch draft(List<PaymentLine> lines, Actor maker) {
        var id = Ids.next();
        var instructions = planner.instructions(id, lines);
        var batch = Batch.draft(id, batches.nextNumber(today.date()), instructions, maker);
        batches.persistAndFlush(batch);
        instructions.forEach(batches::persist);
        batches.flush();
        return batch;
    }

    @Transactional
    Batch change(UUID id, @Nullable String ifMatch, List<PaymentLine> lines, Actor maker) {
        return commands.change(batches.locked(id), ifMatch, BatchCommand.CHANGE, batch -> {
            var instructions = planner.instructions(id, lines);
            batch.change(instructions, maker);
            batches.forget(id);
            instructions.forEach(batches::persist);
        });
    }

    @Transactional
    Batch check(UUID id, @Nullable String ifMatch, String contentHash, Actor checker) {
        return commands.change(batches.locked(id), ifMatch, BatchCommand.CHECK, batch -> {
            var instructions = batches.instructions(id);
            requireRepeatable(instructions, checker);
            batch.check(contentHash, instructions, checker);
            instructions.forEach(Instruction::checked);
        });
    }

    @Transactional
    Batch sendBack(UUID id, @Nullable String ifMatch, String why, Actor checker) {
        return commands.change(batches.locked(id), ifMatch, BatchCommand.SEND_BACK, batch -> {
            batch.sendBack(why, checker);
            batches.instructions(id).forEach(Instruction::sentBack);
        });
    }

    @Transactional
    Batch cancel(UUID id, @Nullable String ifMatch) {
        return commands.change(batches.locked(id), ifMatch, BatchCommand.CANCEL, batch -> {
            batch.cancel();
            batches.instructions(id).forEach(Instruction::cancelled);
        });
    }

    /** The money is reserved in the ledger until the bank has answered; what never leaves the house is paid at once. */
    @Transactional
    Batch send(UUID id, @Nullable String ifMatch, Actor checker) {
        if (batches.repeats(id)) {
            bank.hold();
        }
        var sent = commands.decideAll(batches.locked(id), ifMatch, BatchCommand.SEND, batch -> {
            var instructions = batches.instructions(id);
            batch.requireReleasable(instructions, checker);
            requireRepeatable(instructions, checker);
            var owed = handler.hold(instructions, List.of());
            planner.requireStillTrue(instructions);
            var reservations = instructions.stream().map(this::reservation).toList();
            ledger.requireReservable(reservations);
            batch.send(instructions, checker, today.instant(), later("FH30"));
            return instructed(instructions, owed, ledger.reserveAll(reservations));
        });
        var internal = batches.instructions(id).stream().filter(one -> one.net().isZero()).map(this::offset).toList();
        if (internal.isEmpty()) {
            return sent;
        }
        var recorded = record(id, internal);
        offset.fire(new OffsetSettled(internal.stream().map(PaymentResult::paymentId).toList()));
        return recorded;
    }

    /** @param reserved in the order of the instructions */
    private List<PayableEvent> instructed(List<Instruction> instructions, Map<UUID, Payable> owed,
            List<UUID> reserved) {
        var events = new ArrayList<PayableEvent>();
        for (int i = 0; i < reserved.size(); i++) {
            var one = instructions.get(i);
            events.add(
                    Objects.requireNonNull(owed.get(one.payableId())).instruct(one.id(), one.gross(), today.instant()));
            one.sent(reserved.get(i));
        }
        return events;
    }

    /**
     * Nobody who opened the way to a second payment checks or releases it (ADR 51, 67), and nobody does while the bank
     * says something of the first that is not settled.
     */
    private void requireRepeatable(List<Instruction> instructions, Actor checker) {
        var repeated = instructions.stream().filter(one -> one.corrects() != null).map(Instruction::payableId).toList();
        if (repeated.isEmpty()) {
            return;
        }
        var returned = batches.cameBack(repeated);
        var ids = returned.stream().map(Instruction::id).toList();
        if (returned.stream().anyMatch(one -> one.isReturnSaidBy(checker)) || bank.of(ids).include(checker)) {
            throw new Conflict(BatchProblem.HANDED_IN, checker.id());
        }
        requireSilent(ids, null);
    }

    /**
     * The one question whether the bank leaves payments alone, asked by whoever takes one back or pays it again. The
     * bank is held ({@link BankWitness#hold}), so that the answer stays true.
     *
     * @param but the line that is being settled, if it is one
     * @throws Conflict naming the line that says something else
     */
    void requireSilent(Collection<UUID> payments, @Nullable UUID but) {
        bank.unsettled(payments).stream().filter(line -> !line.equals(but)).findFirst().ifPresent(line -> {
            throw new Conflict(BatchProblem.BANK_SPEAKS, line);
        });
    }

    private Posting reservation(Instruction one) {
        return reservation(one, one.cause("SEND"), one.gross());
    }

    /** Late interest burdens a line of the purchaser's in the same booking. */
    private Posting reservation(Instruction one, Cause cause, Money gross) {
        var payment = Posting.of(cause, today.date(), one.part().owedTo(one.agencyId()),
                Account.fundCash(one.sourceId()), gross);
        return one.part() == Part.INTEREST
                ? payment.with(interest.bearing(payables.get(one.payableId()), gross), Account.lateInterest(), gross)
                : payment;
    }

    /** It repays an advance whole. */
    private PaymentResult offset(Instruction one) {
        return PaymentResult.settled(one.id(), today.date(), "OFFSET-" + one.id());
    }

    /**
     * Asks the bank about what it has not answered in its time, again and again: neither silence nor what people said
     * of it ends a payment.
     */
    @Transactional
    void enquire(UUID id) {
        commands.giveAll(batches.locked(id), BatchCommand.RECORD,
                batch -> batch.enquire(batches.instructions(id), later("FH31")).stream()
                        .map(one -> payables.get(one.payableId()).unanswered(one.id(), one.gross(), one.enquiries()))
                        .toList());
    }

    /** People said before that it came back, and a day of the account was closed without it since. */
    private boolean isSeenReturned(Instruction one) {
        var said = one.returnSaidOn();
        return said != null && days.isClosed(said);
    }

    private Instant later(String rule) {
        return today.instant().plus(today.day().rule(rule).asInt(), ChronoUnit.HOURS);
    }

    Batch record(UUID id, List<PaymentResult> results) {
        return record(id, results, Handlers.NONE);
    }

    /** @param by who found out what a word of the bank means; nobody where it speaks for itself */
    @Transactional
    Batch record(UUID id, List<PaymentResult> results, Handlers by) {
        return commands.giveAll(batches.locked(id), BatchCommand.RECORD, silently(batch -> {
            var instructions = batches.instructions(id);
            handler.take(results, instructions, batch.sentOn());
            if (!by.ids().isEmpty()) {
                returned(results, instructions).forEach(one -> one.returnDecided(by));
            }
            batches.touch(batch);
            batch.recorded(instructions);
        }));
    }

    private static List<Instruction> returned(List<PaymentResult> results, List<Instruction> instructions) {
        var byId = Batches.byId(instructions);
        return results.stream().filter(said -> said.outcome() == PaymentResult.Outcome.RETURNED)
                .map(said -> Batches.one(byId, said.paymentId())).toList();
    }

    /**
     * What two people say the bank made of it. That money came back, the bank says; said once more after a day of the
     * account was closed without that payment, it is decided.
     */
    @Transactional
    Batch recordByHand(UUID id, List<PaymentResult> results, Handlers by) {
        bank.hold();
        return commands.giveAll(batches.locked(id), BatchCommand.RECORD, silently(batch -> {
            var instructions = batches.instructions(id);
            var byId = Batches.byId(instructions);
            var decided = returned(results, instructions).stream().filter(this::isSeenReturned).toList();
            requireSilent(decided.stream().map(Instruction::id).toList(), null);
            handler.take(results.stream()
                    .map(said -> decided.contains(byId.get(said.paymentId())) ? said : said.byHand()).toList(),
                    instructions, batch.sentOn());
            decided.forEach(one -> one.returnDecided(by));
            results.stream().filter(said -> said.outcome() == PaymentResult.Outcome.RETURNED)
                    .filter(said -> Batches.one(byId, said.paymentId()).awaitsResult())
                    .forEach(said -> Batches.one(byId, said.paymentId())
                            .saidReturned(Objects.requireNonNull(said.reason()), today.date(), by));
            batches.touch(batch);
            batch.recorded(instructions);
        }));
    }

    /** A payment that was settled came back. @param by who say so; nobody where the bank does */
    @Transactional
    void takeBack(UUID id, UUID paymentId, String reason, LocalDate on, Handlers by) {
        commands.giveAll(batches.locked(id), BatchCommand.TAKE_BACK, silently(batch -> {
            var instructions = batches.instructions(id);
            var one = Batches.one(instructions, paymentId);
            handler.takeBack(one, reason, on);
            one.returnDecided(by);
            batches.touch(batch);
            batch.tookBack(instructions);
        }));
    }

    /** The bank has paid less than it was told. */
    @Transactional
    void recordInPart(UUID id, UUID paymentId, Money paid, LocalDate on, String reference) {
        commands.giveAll(batches.locked(id), BatchCommand.RECORD, silently(batch -> {
            var instructions = batches.instructions(id);
            handler.settledInPart(Batches.one(instructions, paymentId), paid, on, reference, batch.sentOn());
            batches.touch(batch);
            batch.recorded(instructions);
        }));
    }

    /**
     * Asked before anything of it is booked. @param paid what the bank has paid now
     *
     * @throws Conflict where what it would pay is paid, on its way again, or not owed any more
     */
    @Transactional
    void requireOwedAfterAll(UUID paymentId, Money paid) {
        var one = batches.instruction(paymentId).orElseThrow();
        batches.get(one.batchId()).require(BatchCommand.PAY_AFTER_ALL);
        var payable = payables.get(one.payableId());
        var elsewhere = batches.elsewhere(List.of(payable.id()), List.of(one.batchId()));
        if (!elsewhere.isEmpty()) {
            throw new Conflict(BatchProblem.ELSEWHERE, payable.number(), elsewhere.get(payable.id()));
        }
        if (one.status() == BatchStatus.RETURNED) {
            payable.requirePayable(paid.plus(one.repayment()));
            planner.requireRepayable(one);
        } else {
            payable.requirePayable(paid);
        }
    }

    /** It had come back, and the bank has paid it, or a part of it: it is with the bank once more, and settled. */
    @Transactional
    void payAfterAll(UUID id, UUID paymentId, Money paid, LocalDate on, String reference) {
        commands.giveAll(batches.locked(id), BatchCommand.PAY_AFTER_ALL, silently(batch -> {
            requireOwedAfterAll(paymentId, paid);
            var instructions = batches.instructions(id);
            var one = Batches.one(instructions, paymentId);
            var payable = Objects.requireNonNull(handler.hold(List.of(one), List.of()).get(one.payableId()));
            one.again(paid);
            var reserved = ledger.reserve(reservation(one));
            commands.give(payable, PayableCommand.INSTRUCT,
                    owed -> owed.instruct(one.id(), one.gross(), today.instant()));
            one.sentAgain(reserved);
            handler.take(List.of(PaymentResult.settled(paymentId, on, reference)), instructions, batch.sentOn());
            batches.touch(batch);
            batch.paidAfterAll(instructions);
        }));
    }

    /** The bank had paid less, and has paid more of it now: so much more of it was with the bank, and is settled. */
    @Transactional
    void recordRest(UUID id, UUID paymentId, Money paid, LocalDate on) {
        commands.giveAll(batches.locked(id), BatchCommand.PAY_AFTER_ALL, silently(batch -> {
            requireOwedAfterAll(paymentId, paid);
            var instructions = batches.instructions(id);
            var one = Batches.one(instructions, paymentId);
            handler.settledRest(one, reservation(one, one.restCause("SEND"), paid), paid, on, batch.sentOn());
            batches.touch(batch);
            batch.paidAfterAll(instructions);
        }));
    }
}
