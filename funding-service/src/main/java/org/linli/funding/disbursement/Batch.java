package org.linli.funding.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.disbursement.BatchStatus.BatchCommand;
import org.linli.platform.Sha256;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.time.Deadline;

/**
 * What goes to the bank together. The check holds for exactly the content it was given for, by a person who had no hand
 * in it.
 */
@Entity
class Batch implements Aggregate<BatchCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    private BatchStatus status = BatchStatus.DRAFT;
    private String contentHash;
    private @Nullable String checkedHash;
    private String maker;
    /** Everybody who drafted or changed it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    /** Why it was sent back to them. */
    private @Nullable String backReason;
    private @Nullable String checker;
    private @Nullable Instant sentAt;
    /** When the bank is asked about what it has not answered. */
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Batch() {
    }

    static Batch draft(UUID id, String number, List<Instruction> instructions, Actor maker) {
        var batch = new Batch();
        batch.id = id;
        batch.number = number;
        batch.maker = maker.id();
        batch.handlers = Handlers.of(maker);
        batch.contentHash = hash(instructions);
        return batch;
    }

    void change(List<Instruction> instructions, Actor by) {
        require(BatchCommand.CHANGE);
        contentHash = hash(instructions);
        checkedHash = null;
        checker = null;
        backReason = null;
        handlers = handlers.and(by);
        moveTo(BatchStatus.DRAFT);
    }

    /** @param seen the hash of what the checker looked at */
    void check(String seen, List<Instruction> instructions, Actor by) {
        require(BatchCommand.CHECK);
        requireAnother(by);
        requireSeen(seen);
        requireContent(seen, instructions);
        checkedHash = contentHash;
        checker = by.id();
        moveTo(BatchStatus.CHECKED);
    }

    private void requireSeen(String seen) {
        if (!contentHash.equals(seen)) {
            throw new Unprocessable(BatchProblem.OTHER_CONTENT, "contentHash", number);
        }
    }

    /** It goes back to its makers, who change or cancel it. */
    void sendBack(String why, Actor by) {
        require(BatchCommand.SEND_BACK);
        requireAnother(by);
        checkedHash = null;
        checker = null;
        backReason = why;
        moveTo(BatchStatus.SENT_BACK);
    }

    /** Nothing of it was sent, nothing will be. */
    void cancel() {
        require(BatchCommand.CANCEL);
        checkedHash = null;
        checker = null;
        moveTo(BatchStatus.CANCELLED);
    }

    private void requireAnother(Actor by) {
        if (handlers.include(by)) {
            throw new Conflict(BatchProblem.SAME_PERSON, by.id());
        }
    }

    /** @throws Conflict for its makers, and for what is not as it was checked */
    void requireReleasable(List<Instruction> instructions, Actor by) {
        require(BatchCommand.SEND);
        requireAnother(by);
        requireAsReleased(instructions);
    }

    /** @param answerBy from when on silence is asked about */
    void send(List<Instruction> instructions, Actor by, Instant at, Instant answerBy) {
        requireReleasable(instructions, by);
        sentAt = at;
        nextCheckAt = answerBy;
        moveTo(BatchStatus.SENT);
    }

    /** The batch is where its least finished instruction is. */
    void recorded(List<Instruction> instructions) {
        require(BatchCommand.RECORD);
        stands(instructions);
    }

    /** A settled payment of it came back. */
    void tookBack(List<Instruction> instructions) {
        require(BatchCommand.TAKE_BACK);
        stands(instructions);
    }

    /** The bank has paid one after all that had come back. */
    void paidAfterAll(List<Instruction> instructions) {
        require(BatchCommand.PAY_AFTER_ALL);
        stands(instructions);
    }

    /** The bank is silent about some: they are asked about, again and again. @return those */
    List<Instruction> enquire(List<Instruction> instructions, Instant again) {
        require(BatchCommand.RECORD);
        var silent = instructions.stream().filter(Instruction::awaitsResult).toList();
        silent.forEach(Instruction::enquired);
        nextCheckAt = again;
        stands(instructions);
        return silent;
    }

    private void stands(List<Instruction> instructions) {
        if (instructions.stream().noneMatch(Instruction::awaitsResult)) {
            nextCheckAt = null;
        }
        var states = instructions.stream().map(Instruction::status).collect(Collectors.toSet());
        moveTo(states.contains(BatchStatus.SENT) ? BatchStatus.SENT
                : states.contains(BatchStatus.UNKNOWN) ? BatchStatus.UNKNOWN
                        : states.contains(BatchStatus.SETTLED) ? BatchStatus.SETTLED : BatchStatus.RETURNED);
    }

    /** @throws Conflict when the payments are not those that were released: then no file is written of them */
    void requireAsReleased(List<Instruction> instructions) {
        requireContent(String.valueOf(checkedHash), instructions);
    }

    private void requireContent(String seen, List<Instruction> instructions) {
        if (!contentHash.equals(seen) || !contentHash.equals(hash(instructions))) {
            throw new Conflict(BatchProblem.OTHER_CONTENT, number);
        }
    }

    private static String hash(List<Instruction> instructions) {
        var content = instructions.stream().map(Instruction::content).collect(Collectors.joining("\n"));
        return Sha256.of(content);
    }

    private void moveTo(BatchStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** The first day the bank can have paid; before it was sent, there is none. */
    LocalDate sentOn() {
        return Deadline.dayOf(Objects.requireNonNull(sentAt, "not sent"));
    }

    String number() {
        return number;
    }

    /** When it was released to the bank. */
    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    String contentHash() {
        return contentHash;
    }

    /** Who drafted it. */
    String maker() {
        return maker;
    }

    /** The accounts of all who drafted or changed it. */
    List<String> makers() {
        return handlers.accounts();
    }

    @Nullable
    String backReason() {
        return backReason;
    }

    @Nullable
    String checker() {
        return checker;
    }

    @Override
    public BatchStatus status() {
        return status;
    }
}
