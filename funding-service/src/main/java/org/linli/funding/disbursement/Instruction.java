package org.linli.funding.disbursement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.payable.Payable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;

/** One payment of a batch; its id is the payment's id wherever it is spoken of. */
@Entity
class Instruction {

    @Id
    private UUID id;
    private UUID batchId;
    private int position;
    private UUID payableId;
    private UUID agencyId;
    private UUID sourceId;
    private UUID contractId;
    @Enumerated(EnumType.STRING)
    private Part part;
    private UUID accountId;
    private String maskedNumber;
    private @Nullable String payeeName;
    private @Nullable String payeeBank;
    private byte @Nullable [] payeeNumber;
    private Money gross = Money.ZERO;
    private Money repayment = Money.ZERO;
    private @Nullable UUID pendingId;
    /** The booking in the ledger once it was paid. */
    private @Nullable UUID settlementId;
    /** The returned one that this one makes good. */
    private @Nullable UUID corrects;
    private int enquiries;
    /** How often it was with the bank again after it had come back. */
    private int again;
    /** By how much the bank paid less than it was told; the amounts are then those that were paid. */
    private Money shortPaid = Money.ZERO;
    /** The bookings of what it paid later of that, in their order. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> rests = List.of();
    @Enumerated(EnumType.STRING)
    private BatchStatus status = BatchStatus.DRAFT;
    private @Nullable LocalDate valueDate;
    private @Nullable String bankReference;
    private @Nullable String returnReason;
    /** Why people say that it came back; the bank has not said so. */
    private @Nullable String saidReturned;
    private @Nullable LocalDate saidOn;
    /** Everybody who said so, decided it or took it back: none of them checks or sends what pays it again. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers returnSaidBy = Handlers.NONE;

    @SuppressWarnings("NullAway")
    protected Instruction() {
    }

    Instruction(UUID id, UUID batchId, int position, Payable payable, PayeeAccount account, Money gross,
            Money repayment) {
        this.id = id;
        this.batchId = batchId;
        this.position = position;
        this.payableId = payable.id();
        this.agencyId = payable.agencyId();
        this.sourceId = payable.terms().sourceId();
        this.contractId = payable.contractId();
        this.part = payable.part();
        this.accountId = account.id();
        this.maskedNumber = account.maskedNumber();
        this.payeeName = account.holder();
        this.payeeBank = account.bank();
        this.payeeNumber = account.secret();
        this.gross = gross;
        this.repayment = repayment;
    }

    /** What the check is bound to: every figure, whose money it is, and the payee down to the sealed number. */
    String content() {
        return Stream
                .of(id.toString(), payableId.toString(), contractId.toString(), agencyId.toString(),
                        sourceId.toString(), part.name(), accountId.toString(), maskedNumber, payeeName, payeeBank,
                        payeeNumber == null ? null : HexFormat.of().formatHex(payeeNumber),
                        Long.toString(gross.plus(shortPaid).fen()), Long.toString(repayment.fen()))
                .map(Instruction::measured).collect(Collectors.joining());
    }

    /** With its length before it, so that two fields cannot be read as two others. */
    private static String measured(@Nullable String field) {
        return field == null ? "-" : field.length() + ":" + field;
    }

    /** Whether that is the account of the draft, unchanged. */
    boolean pays(PayeeAccount account) {
        return accountId.equals(account.id()) && maskedNumber.equals(account.maskedNumber())
                && Objects.equals(payeeName, account.holder()) && Objects.equals(payeeBank, account.bank())
                && Arrays.equals(payeeNumber, account.secret());
    }

    void checked() {
        moveTo(BatchStatus.CHECKED);
    }

    void sentBack() {
        moveTo(BatchStatus.DRAFT);
    }

    void cancelled() {
        moveTo(BatchStatus.CANCELLED);
    }

    void sent(UUID reservation) {
        requireIn(BatchStatus.CHECKED);
        moveTo(BatchStatus.SENT);
        pendingId = reservation;
    }

    void unknown() {
        moveTo(BatchStatus.UNKNOWN);
    }

    /** @return how many times the bank has been asked now */
    int enquired() {
        unknown();
        return ++enquiries;
    }

    /** Two people say that it came back: it is not paid again before the bank says so, or people decide it. */
    void saidReturned(String reason, LocalDate on, Handlers by) {
        unknown();
        saidReturned = reason;
        saidOn = saidOn == null ? on : saidOn;
        returnSaidBy = returnSaidBy.and(by);
    }

    /** By whom it is owed again: by a word of the bank alone, by nobody. */
    void returnDecided(Handlers by) {
        returnSaidBy = returnSaidBy.and(by);
    }

    /** Whether people had a hand in that it is owed again, and that was one of them. */
    boolean isReturnSaidBy(Actor somebody) {
        return returnSaidBy.include(somebody);
    }

    /** The day of the account on which a return is to be seen that people spoke of; null where none is waited for. */
    @Nullable
    LocalDate returnSaidOn() {
        return awaitsResult() ? saidOn : null;
    }

    void corrects(UUID returned) {
        corrects = returned;
    }

    void settled(LocalDate on, String reference, UUID booking) {
        requireIn(BatchStatus.SENT, BatchStatus.UNKNOWN);
        moveTo(BatchStatus.SETTLED);
        settlementId = booking;
        saidReturned = null;
        saidOn = null;
        returnSaidBy = Handlers.NONE;
        valueDate = on;
        bankReference = reference;
    }

    void returned(String reason) {
        requireIn(BatchStatus.SENT, BatchStatus.UNKNOWN);
        moveTo(BatchStatus.RETURNED);
        returnReason = reason;
    }

    /** Paid, and sent back by the payee's bank some days later, whole. @return what is to be reversed */
    List<Ledger.Reversal> cameBack(String reason) {
        requireIn(BatchStatus.SETTLED);
        moveTo(BatchStatus.RETURNED);
        returnReason = reason;
        var back = new ArrayList<Ledger.Reversal>();
        back.add(new Ledger.Reversal(Objects.requireNonNull(settlementId), cause("BACK")));
        rests.forEach(rest -> back.add(new Ledger.Reversal(rest, cause("BACK REST " + back.size()))));
        rests = List.of();
        return back;
    }

    /** It had come back, and the bank has paid it after all. */
    void sentAgain(UUID reservation) {
        requireIn(BatchStatus.RETURNED);
        moveTo(BatchStatus.SENT);
        pendingId = reservation;
        returnReason = null;
    }

    /** The next time that it is with the bank, its causes have other names: none is booked twice. @param paid of it */
    void again(Money paid) {
        requireIn(BatchStatus.RETURNED);
        again++;
        var whole = gross.plus(shortPaid);
        gross = paid.plus(repayment);
        shortPaid = whole.minus(gross);
    }

    Cause cause(String purpose) {
        return new Cause("PAYMENT", id, again == 0 ? purpose : "AGAIN " + again + " " + purpose);
    }

    /** Of what the bank pays next of it, having paid less. */
    Cause restCause(String purpose) {
        return cause("REST " + (rests.size() + 1) + " " + purpose);
    }

    /** Each time that it is paid, interest may turn out not to be owed. */
    Cause interestBack() {
        var time = again == 0 && rests.isEmpty() ? "" : " " + again + "." + rests.size();
        return new Cause("PAYMENT", id, "INTEREST BACK" + time);
    }

    /** The bank paid less: so much was paid, and the rest is owed. */
    void paidShort(Money by) {
        requireIn(BatchStatus.SENT, BatchStatus.UNKNOWN);
        gross = gross.minus(by);
        shortPaid = shortPaid.plus(by);
    }

    /** The bank, which had paid less, has paid more of it. */
    void paidMore(Money by, UUID booking) {
        requireIn(BatchStatus.SETTLED);
        gross = gross.plus(by);
        shortPaid = shortPaid.minus(by);
        rests = Stream.concat(rests.stream(), Stream.of(booking)).toList();
    }

    /** What the bank was told to pay and has not paid. */
    Money rest() {
        return shortPaid;
    }

    /** What the bank was told to pay. */
    Money ordered() {
        return net().plus(shortPaid);
    }

    private void moveTo(BatchStatus next) {
        status = status.to(next);
    }

    /** A batch that was answered may be answered again for others of it, one payment only once. */
    private void requireIn(BatchStatus... before) {
        if (!List.of(before).contains(status)) {
            throw new IllegalStateException("payment " + id + " is " + status);
        }
    }

    boolean awaitsResult() {
        return status == BatchStatus.SENT || status == BatchStatus.UNKNOWN;
    }

    UUID id() {
        return id;
    }

    UUID payableId() {
        return payableId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID sourceId() {
        return sourceId;
    }

    Part part() {
        return part;
    }

    Money gross() {
        return gross;
    }

    Money repayment() {
        return repayment;
    }

    int enquiries() {
        return enquiries;
    }

    UUID batchId() {
        return batchId;
    }

    Money net() {
        return gross.minus(repayment);
    }

    @Nullable
    String bankReference() {
        return bankReference;
    }

    @Nullable
    String payeeName() {
        return payeeName;
    }

    @Nullable
    String payeeBank() {
        return payeeBank;
    }

    byte @Nullable [] payeeNumber() {
        return payeeNumber;
    }

    @Nullable
    UUID settlementId() {
        return settlementId;
    }

    @Nullable
    UUID pendingId() {
        return pendingId;
    }

    BatchStatus status() {
        return status;
    }

    UUID contractId() {
        return contractId;
    }

    String maskedNumber() {
        return maskedNumber;
    }

    @Nullable
    LocalDate valueDate() {
        return valueDate;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    String saidReturned() {
        return saidReturned;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }
}
