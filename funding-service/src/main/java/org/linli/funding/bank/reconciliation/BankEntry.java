package org.linli.funding.bank.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.reconciliation.EntryStatus.EntryCommand;
import org.linli.funding.bank.reconciliation.Resolution.Kind;
import org.linli.funding.bank.reconciliation.Resolution.Reading;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;

/**
 * One line of the bank and what became of it; an exception has an owner and an age until two people have settled it.
 */
@Entity
class BankEntry implements Aggregate<EntryCommand> {

    static final String FINANCE = "finance";
    static final String BANK = "bank";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID messageId;
    private int line;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    private Money amount = Money.ZERO;
    private @Nullable LocalDate valueDate;
    /** Day of the statement whose balance holds it; none where it moves no money. */
    private @Nullable LocalDate bookedOn;
    /** Said when that day was closed already. */
    private boolean late;
    private String reference;
    private @Nullable UUID paymentId;
    private @Nullable UUID sourceId;
    private String words;
    /** A word of the bank that it did not take a payment, or that it came back. */
    private boolean refuses;
    /** What could not be read. */
    private @Nullable String raw;
    /** Names what could not be read, among all of that day. */
    private @Nullable String unread;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Enumerated(EnumType.STRING)
    private EntryStatus status;
    private String heldBy;
    private Instant since;
    /** When it is told that nobody has settled it; null once somebody has. */
    private @Nullable Instant nextCheckAt;
    private @Nullable UUID transactionId;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Resolution resolution;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers = Handlers.NONE;

    @SuppressWarnings("NullAway")
    protected BankEntry() {
    }

    /** What matches is done with; what does not waits for somebody. */
    @SuppressWarnings("NullAway")
    private BankEntry(Outcome outcome) {
        this.outcome = outcome;
        status = outcome.isException() ? EntryStatus.OPEN : EntryStatus.MATCHED;
    }

    /** @param line its place in the message, from 1; {@code actBy} until when an exception is to be settled */
    static BankEntry of(UUID id, UUID messageId, int line, BankReport.Line said, Matching.Found found, Instant at,
            Instant actBy) {
        var entry = new BankEntry(found.outcome());
        entry.id = id;
        entry.messageId = messageId;
        entry.line = line;
        entry.direction = said.direction();
        entry.amount = said.amount();
        entry.valueDate = said.valueDate();
        entry.bookedOn = said.bookedOn();
        entry.late = found.outcome() == Outcome.CLOSED_DAY && said.bookedOn() != null;
        entry.reference = said.reference();
        entry.paymentId = said.paymentId();
        entry.words = said.words();
        entry.refuses = said.direction() == Direction.NONE && said.verdict() == BankReport.Verdict.RETURNED;
        entry.raw = said.raw();
        entry.unread = said.raw() == null ? null : said.reference();
        entry.heldBy = found.outcome().isClaim() ? BANK : FINANCE;
        entry.sourceId = found.sourceId();
        entry.since = at;
        entry.nextCheckAt = found.outcome().isException() ? actBy : null;
        return entry;
    }

    void booked(UUID transaction) {
        transactionId = transaction;
    }

    BankEvent found() {
        return new BankEvent.ExceptionFound(id, outcome, direction, amount, valueDate, paymentId, heldBy);
    }

    /** @throws Invalid where that kind does not settle such an exception, or lacks what it needs */
    void propose(Kind kind, Resolution.Wish wish, String reason, Actor by) {
        require(EntryCommand.PROPOSE);
        if (!kind.fits(outcome) || kind == Kind.PAYMENT && outcome == Outcome.UNKNOWN_PAYMENT && !endsPayment()
                || kind == Kind.TAKE_BACK && !refuses) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "kind", kind, outcome);
        }
        if (kind.needsSource() == (wish.sourceId() == null)) {
            throw new Invalid(BankProblem.SOURCE_NEEDED, "sourceId", kind);
        }
        if (kind.needsCounterpart() == (wish.counterpart() == null)) {
            throw new Invalid(BankProblem.SOURCE_NEEDED, "counterpart", kind);
        }
        if (!kind.mayName(wish.paymentId())) {
            throw new Invalid(BankProblem.SOURCE_NEEDED, "paymentId", kind);
        }
        if ((kind == Kind.BATCH) == (wish.batchId() == null)) {
            throw new Invalid(BankProblem.SOURCE_NEEDED, "batchId", kind);
        }
        requireReading(kind, wish.reading());
        resolution = new Resolution(kind, wish.sourceId(), wish.counterpart(), wish.paymentId(), wish.reading(),
                wish.batchId(), reason, by.id(), null, null);
        proposers = Handlers.of(by);
        moveTo(EntryStatus.PROPOSED);
    }

    /** It says that a payment came back, or was paid: once people know which, it is that word. */
    private boolean endsPayment() {
        return refuses || direction == Direction.DEBIT;
    }

    /** What moved no money by a statement is not read: there is nothing to book of it. */
    private void requireReading(Kind kind, @Nullable Reading reading) {
        if (kind == Kind.READ && bookedOn == null) {
            throw new Invalid(BankProblem.WRONG_RESOLUTION, "kind", kind, outcome);
        }
        if ((kind == Kind.READ) == (reading == null) || reading != null && !reading.moves()) {
            throw new Invalid(BankProblem.SOURCE_NEEDED, "reading", kind);
        }
    }

    /** From now on it is what two people read in it. @return the line as it would have come */
    BankReport.Line reads(Reading reading, @Nullable UUID payment) {
        direction = reading.direction();
        amount = reading.amount();
        valueDate = reading.valueDate();
        reference = reading.reference();
        paymentId = payment;
        return said(reading.valueDate(), bookedOn, payment);
    }

    /** @throws Conflict for whoever proposed it */
    void requireConfirmable(Actor by) {
        require(EntryCommand.CONFIRM);
        requireAnother(by);
    }

    BankEvent confirm(Actor by, LocalDate on) {
        requireConfirmable(by);
        return resolved(proposal().confirmed(by.id(), on));
    }

    /** Looked at again it is another exception: it stays open as that. */
    BankEvent stays(Matching.Found found, Actor by) {
        requireConfirmable(by);
        reference = referenceOfItsOwn();
        outcome = found.outcome();
        late |= outcome == Outcome.CLOSED_DAY && bookedOn != null;
        heldBy = outcome.isClaim() ? BANK : FINANCE;
        sourceId = found.sourceId();
        resolution = null;
        moveTo(EntryStatus.OPEN);
        return found();
    }

    void refuse(Actor by) {
        require(EntryCommand.REFUSE);
        requireAnother(by);
        resolution = null;
        moveTo(EntryStatus.OPEN);
    }

    /** A credit of the bank made up for it, or another entry did. */
    BankEvent corrected(String reason, LocalDate on) {
        require(EntryCommand.CORRECT);
        return resolved(new Resolution(Kind.CORRECTED, null, null, null, null, null, reason, BANK, BANK, on));
    }

    /**
     * Its file is put away by two: it was no movement of ours.
     *
     * @param first who proposed it
     */
    BankEvent notOurs(String reason, Handlers first, Actor by, LocalDate on) {
        require(EntryCommand.CORRECT);
        var told = resolved(
                new Resolution(Kind.EXPLAINED, null, null, null, null, null, reason, first.named(), by.id(), on));
        outcome = Outcome.NOT_OURS;
        return told;
    }

    /** Nothing stands in the ledger of it, or what does can be taken back. */
    boolean isUndoable() {
        return status.isOpen() || outcome == Outcome.NOTED || resolution != null && resolution.kind() == Kind.EXPLAINED;
    }

    /** Its term is over, and nobody has settled it: whoever holds it is told, and again after that. */
    BankEvent remind(LocalDate today, Instant again) {
        require(EntryCommand.REMIND);
        nextCheckAt = again;
        return new BankEvent.ExceptionOverdue(id, outcome, direction, amount, paymentId, heldBy,
                EntryStatus.days(since, today));
    }

    /** Everybody who has a part in what is made of it. @param by who confirms it */
    Handlers deciders(Actor by) {
        return proposers.and(by);
    }

    private BankEvent resolved(Resolution settled) {
        resolution = settled;
        moveTo(settled.kind() == Kind.EXPLAINED && late ? EntryStatus.EXPLAINED : EntryStatus.RESOLVED);
        return new BankEvent.ExceptionResolved(id, outcome, amount, settled.kind());
    }

    private void requireAnother(Actor by) {
        if (proposers.include(by)) {
            throw new Conflict(BankProblem.SAME_PERSON, proposers.named());
        }
    }

    /** What was explained and is looked at again is as old as it is. */
    private void moveTo(EntryStatus next) {
        status = status.to(next);
        nextCheckAt = !next.isOpen() ? null : nextCheckAt == null ? since : nextCheckAt;
    }

    /** As the bank said it, of other days and naming the payment that people found it to be. */
    BankReport.Line said(LocalDate value, @Nullable LocalDate booked, @Nullable UUID payment) {
        var verdict = direction == Direction.DEBIT ? BankReport.Verdict.PAID
                : payment != null ? BankReport.Verdict.RETURNED : BankReport.Verdict.NOTHING;
        return new BankReport.Line(line, direction, verdict, amount, value, booked, payment, null, referenceOfItsOwn(),
                words);
    }

    /** What contradicts another movement of that reference is one of its own once it is looked at again. */
    private String referenceOfItsOwn() {
        return outcome == Outcome.CONTRADICTION ? reference + "/" + id.toString().substring(28) : reference;
    }

    /** What people found it to be: that payment or advance, from now on. */
    void names(UUID payment, Matching.Found found) {
        paymentId = payment;
        sourceId = found.sourceId();
    }

    /** The same movement, reported in another file. */
    boolean isSaidBy(BankReport.Line again) {
        return amount.equals(again.amount()) && Objects.equals(paymentId, again.paymentId());
    }

    Resolution proposal() {
        return Objects.requireNonNull(resolution, "nothing is proposed");
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    Money amount() {
        return amount;
    }

    Direction direction() {
        return direction;
    }

    Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    Optional<LocalDate> bookedOn() {
        return Optional.ofNullable(bookedOn);
    }

    String reference() {
        return reference;
    }

    Optional<UUID> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    Optional<UUID> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public EntryStatus status() {
        return status;
    }

    UUID messageId() {
        return messageId;
    }

    int line() {
        return line;
    }

    @Nullable
    UUID sourceId() {
        return sourceId;
    }

    @Nullable
    String raw() {
        return raw;
    }

    String words() {
        return words;
    }

    String heldBy() {
        return heldBy;
    }

    Instant since() {
        return since;
    }

    @Nullable
    Resolution resolution() {
        return resolution;
    }
}
