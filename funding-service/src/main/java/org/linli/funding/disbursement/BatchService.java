package org.linli.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** The way of a batch: drafted by one person, checked and released by another, answered by the bank. */
@ApplicationScoped
class BatchService {

    private final Batches batches;
    private final Drafting drafting;
    private final BankResults bank;
    private final Payables payables;
    private final Ledger ledger;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    BatchService(Batches batches, Drafting drafting, BankResults bank, Payables payables, Ledger ledger, Rules rules, Journal journal,
            Clock clock) {
        this.batches = batches;
        this.drafting = drafting;
        this.bank = bank;
        this.payables = payables;
        this.ledger = ledger;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Batch draft(List<BatchApi.Line> lines, Actor maker) {
        var id = Ids.next();
        var instructions = drafting.instructions(id, lines, today());
        var batch = Batch.draft(id, batches.nextNumber(today().getYear()), instructions, maker);
        batches.persistAndFlush(batch);
        instructions.forEach(batches::persist);
        batches.flush();
        return batch;
    }

    @Transactional
    Batch change(UUID id, @Nullable String ifMatch, List<BatchApi.Line> lines, Actor maker) {
        var batch = seen(id, ifMatch);
        batch.requireChangeable();
        batches.forget(id);
        var instructions = drafting.instructions(id, lines, today());
        batch.change(instructions, maker);
        instructions.forEach(batches::persist);
        batches.flush();
        return batch;
    }

    @Transactional
    Batch check(UUID id, @Nullable String ifMatch, String contentHash, Actor checker) {
        var batch = seen(id, ifMatch);
        var instructions = batches.instructions(id);
        batch.check(contentHash, instructions, checker);
        instructions.forEach(Instruction::checked);
        batches.flush();
        return batch;
    }

    /** The money is reserved in the ledger until the bank has answered. */
    @Transactional
    Batch send(UUID id, @Nullable String ifMatch, Actor checker) {
        var batch = seen(id, ifMatch);
        var instructions = batches.instructions(id);
        batch.send(instructions, checker, clock.instant(), later("FH30"));
        payables.locked(instructions.stream().map(Instruction::payableId).toList());
        ledger.hold(instructions.stream().flatMap(one -> Stream.of(one.part().owedTo(one.agencyId()),
                Account.fundCash(one.sourceId()))).toList());
        for (var instruction : instructions) {
            drafting.requireStillTrue(instruction);
            journal.append(payables.locked(instruction.payableId()).instruct(instruction.id(), instruction.gross(),
                    clock.instant()));
            instruction.sent(ledger.reserve(Posting.of(new Cause("PAYMENT", instruction.id(), "SEND"), today(),
                    instruction.part().owedTo(instruction.agencyId()), Account.fundCash(instruction.sourceId()),
                    instruction.gross())));
        }
        payInternally(batch, instructions);
        batches.flush();
        return batch;
    }

    /** What repays an advance whole never leaves the house: it is paid at once. */
    private void payInternally(Batch batch, List<Instruction> instructions) {
        var internal = instructions.stream().filter(one -> one.net().isZero())
                .map(one -> new BatchApi.Result(one.id(), BatchApi.Outcome.SETTLED, today(), "OFFSET-" + one.id(), null)).toList();
        if (!internal.isEmpty()) {
            bank.take(internal, instructions, batch.sentOn(), today());
            batch.recorded(instructions);
        }
    }

    /** Asks the bank about what it has not answered in its time. */
    @Transactional
    void enquire(UUID id) {
        var batch = batches.locked(id);
        for (var instruction : batch.enquire(batches.instructions(id), later("FH31"))) {
            journal.append(payables.get(instruction.payableId()).unanswered(instruction.id(), instruction.gross(), instruction.enquiries()));
        }
        batches.flush();
    }

    private Instant later(String rule) {
        return clock.instant().plus(rules.get(rule, today()).asInt(), ChronoUnit.HOURS);
    }

    @Transactional
    Batch record(UUID id, List<BatchApi.Result> results) {
        var batch = batches.locked(id);
        var instructions = batches.instructions(id);
        if (batch.commands().contains(BatchStatus.BatchCommand.RECORD)) {
            bank.take(results, instructions, batch.sentOn(), today());
        }
        batch.recorded(instructions);
        batches.flush();
        return batch;
    }

    /** A payment that was settled came back from the payee's bank. */
    @Transactional
    void takeBack(UUID id, UUID paymentId, String reason, LocalDate on) {
        var batch = batches.locked(id);
        var instructions = batches.instructions(id);
        bank.takeBack(Batches.one(instructions, paymentId), reason, on);
        batch.tookBack(instructions);
        batches.flush();
    }

    private Batch seen(UUID id, @Nullable String ifMatch) {
        Answers.requireMatch(ifMatch, batches.versionLocked(id));
        var batch = batches.get(id);
        return batch;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
