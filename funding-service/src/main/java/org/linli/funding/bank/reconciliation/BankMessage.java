package org.linli.funding.bank.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** One file of the bank, taken in once. */
@Entity
class BankMessage {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private BankReport.Kind kind;
    private String sha256;
    private String messageId;
    private Instant receivedAt;
    private String receivedBy;
    /** Never shown: whoever handed it in or confirmed it does not pay again what it says came back. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    private int lines;
    private int exceptions;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BankReport.Statement> statements = List.of();
    /** Of accounts in another currency. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<BankReport.NotTaken> notTaken = List.of();
    private @Nullable LocalDate saidOn;
    private int linesInFile;
    private int linesLeft;
    /** Whether its lines may be entered: of what nothing else will bear out, once another person has seen it. */
    private boolean released = true;
    /** Two people said then that its lines are not to be entered. */
    private @Nullable LocalDate discardedOn;
    /** Another file, which says the same balances of a day by other movements: one of both has to be put away. */
    private @Nullable UUID beside;
    /** While lines are left: when they are entered, or when it is told that nobody has confirmed it. */
    private @Nullable Instant nextCheckAt;

    @Schema(name = "BankMessageProgress", description = "报文处理进度 How far the lines of a file are entered")
    enum Progress {
        /** For another person, who confirms what it says of payments. */
        WAITING,
        /** Two people put it away, and nothing of it stands in the ledger; handed in again it waits anew. */
        DISCARDED,
        /** Lines are still entered, a few at a time. */
        TAKING, TAKEN
    }

    @SuppressWarnings("NullAway")
    protected BankMessage() {
    }

    static BankMessage received(UUID id, BankReport report, String sha256, int lines, Actor by, Instant at) {
        var message = new BankMessage();
        message.id = id;
        message.kind = report.kind();
        message.sha256 = sha256;
        message.messageId = report.messageId();
        message.receivedAt = at;
        message.receivedBy = by.id();
        message.handlers = Handlers.of(by);
        message.statements = report.statements();
        message.notTaken = report.notTaken();
        message.saidOn = report.saidOn();
        message.linesInFile = lines;
        message.linesLeft = lines;
        message.nextCheckAt = lines == 0 ? null : at;
        return message;
    }

    /**
     * What it says ends payments, and no balance of the account will bear it out, or its own balances contradict what
     * is known: it takes a second person.
     *
     * @param actBy until when somebody is expected to confirm it
     */
    void waits(Instant actBy) {
        released = false;
        discardedOn = null;
        nextCheckAt = actBy;
    }

    /** Nobody has confirmed it in its time: it is told, and again after that. */
    BankEvent remind(LocalDate today, Instant again) {
        nextCheckAt = again;
        return new BankEvent.FileWaiting(id, kind, receivedBy,
                (int) ChronoUnit.DAYS.between(Deadline.dayOf(receivedAt), today));
    }

    /** Handed in once more after it was refused, or put away: it is as if it came then. */
    void handedInAgain(Actor by, Instant actBy) {
        handlers = handlers.and(by);
        if (discardedOn != null) {
            linesLeft = linesInFile;
            waits(actBy);
        }
    }

    void besides(Optional<UUID> other) {
        beside = other.orElse(null);
    }

    Optional<UUID> beside() {
        return Optional.ofNullable(beside);
    }

    /** @throws Conflict for one whose lines are entered, or on their way, and for one that is put away already */
    void requireWaiting() {
        refuse(notWaiting());
    }

    /** Why it waits for nobody; empty while it does. */
    Optional<Conflict> notWaiting() {
        return progress() == Progress.WAITING ? Optional.empty()
                : Optional.of(new Conflict(BankProblem.NOT_WAITING, messageId));
    }

    /** Why it is not put away, now or later; a statement may be, once all its lines are entered. */
    Optional<Conflict> notDiscardable() {
        return progress() != Progress.DISCARDED && !statements.isEmpty() ? Optional.empty() : notWaiting();
    }

    private static void refuse(Optional<Conflict> reason) {
        reason.ifPresent(refused -> {
            throw refused;
        });
    }

    /** @throws Conflict for results that are entered, for what is on its way, and for what is put away already */
    void requireDiscardable() {
        if (progress() != Progress.TAKEN || statements.isEmpty()) {
            requireWaiting();
        }
    }

    /** It is none of ours: it is kept as it came, and nobody is reminded of it. */
    BankEvent discard(String reason, LocalDate on) {
        requireDiscardable();
        released = false;
        discardedOn = on;
        nextCheckAt = null;
        return new BankEvent.FileDiscarded(id, kind, reason, on);
    }

    /** @param by who confirmed it @throws Conflict as {@link #requireWaiting} says */
    void release(Actor by, Instant at) {
        requireWaiting();
        released = true;
        handlers = handlers.and(by);
        nextCheckAt = linesLeft == 0 ? null : at;
    }

    /** Some more of its lines are entered. @param left of those in the file */
    void entered(int entries, int open, int left) {
        lines += entries;
        exceptions += open;
        linesLeft = left;
        nextCheckAt = left == 0 ? null : nextCheckAt;
    }

    Progress progress() {
        return discardedOn != null ? Progress.DISCARDED
                : !released ? Progress.WAITING : linesLeft == 0 ? Progress.TAKEN : Progress.TAKING;
    }

    @Nullable
    LocalDate saidOn() {
        return saidOn;
    }

    @Nullable
    LocalDate discardedOn() {
        return discardedOn;
    }

    int linesInFile() {
        return linesInFile;
    }

    int linesLeft() {
        return linesLeft;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    List<BankReport.Statement> statements() {
        return statements;
    }

    List<BankReport.NotTaken> notTaken() {
        return notTaken;
    }

    BankReport.Kind kind() {
        return kind;
    }

    String sha256() {
        return sha256;
    }

    String messageId() {
        return messageId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String receivedBy() {
        return receivedBy;
    }

    Handlers handlers() {
        return handlers;
    }

    int lines() {
        return lines;
    }

    int exceptions() {
        return exceptions;
    }
}
