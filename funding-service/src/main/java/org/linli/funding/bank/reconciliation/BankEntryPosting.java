package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.reconciliation.Matching.Found;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.bridge.OwnRepayment;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;

/**
 * Books what a line of the bank was found to mean (docs/ledger.md): the ledger's cash moves whenever the account has,
 * with its value date, and in the balance of the day on which the bank booked it.
 */
@ApplicationScoped
class BankEntryPosting {

    static final String CAUSE = "BANK_ENTRY";

    private final PaymentRegister payments;
    private final Ledger ledger;
    private final AdvancePayoutResult advances;
    private final OwnRepayment repayments;
    private final CashBookings cash;
    private final BankDays days;
    private final Journal journal;
    private final Today today;

    BankEntryPosting(PaymentRegister payments, AdvancePayoutResult advances, OwnRepayment repayments, Ledger ledger,
            CashBookings cash, BankDays days, Journal journal, Today today) {
        this.payments = payments;
        this.advances = advances;
        this.repayments = repayments;
        this.today = today;
        this.ledger = ledger;
        this.cash = cash;
        this.days = days;
        this.journal = journal;
    }

    /** Before anything is booked: payables and accounts in one order. */
    void hold(Collection<UUID> paymentIds) {
        hold(paymentIds, null);
    }

    /** @param source whose money a person names for it; null where nobody does */
    void hold(Collection<UUID> paymentIds, @Nullable UUID source) {
        var own = Stream.of(Account.bankClaim(), Account.bankShortfall(), Account.bankFees(),
                Account.unidentifiedCash(), Account.unidentified());
        var named =
                Stream.ofNullable(source).flatMap(id -> Stream.of(Account.fundCash(id), Account.fundRestricted(id)));
        payments.hold(paymentIds, Stream.concat(own, named).toList());
    }

    /** Its value date, no later than it was booked; what moved on a closed day counts today. */
    LocalDate dayOf(BankEntry entry) {
        return entry.bookedOn().filter(day -> !days.isClosed(day))
                .map(day -> entry.valueDate().filter(said -> said.isBefore(day)).orElse(day)).orElse(today.date());
    }

    /** What is booked from now on stands in the balance of the day on which that line moved money. */
    void onDayOf(BankEntry entry) {
        days.bookingOn(entry.bookedOn().map(days::openFrom).orElse(null));
    }

    /**
     * The entry has to be written already: the day of its booking refers to it.
     *
     * @param by who say that it is that; nobody where the bank's line says so itself
     */
    void book(BankEntry entry, Line line, Found found, Handlers by) {
        onDayOf(entry);
        switch (found.outcome()) {
            case SETTLED -> payments.settled(found.named(), Matching.effective(line, found.named()), line.reference());
            case RETURNED -> payments.returned(found.named(), reason(line), by);
            case CAME_BACK -> payments.takenBack(found.named(), reason(line), Matching.effective(line, null), by);
            case CORRECTED -> correct(entry, Objects.requireNonNull(found.claim()), Matching.effective(line, null));
            case TAKEN_BACK -> takeBack(entry, Objects.requireNonNull(found.claim()), Matching.effective(line, null));
            case DUPLICATE, AMOUNT_DIFFERS, PAID_AFTER_RETURN -> claim(entry, Matching.effective(line, null));
            case UNKNOWN_CREDIT -> entry.booked(
                    ledger.post(Posting.of(new Cause(CAUSE, entry.id(), "UNIDENTIFIED"), Matching.effective(line, null),
                            Account.unidentifiedCash(), Account.unidentified(), line.amount())));
            case UNBORNE_CHARGE -> unborne(entry, Matching.effective(line, null));
            case CHARGE -> fee(entry, found.named().sourceId(), Matching.effective(line, null));
            case ADVANCE -> advances.paid(Objects.requireNonNull(line.paymentId()), Matching.effective(line, null));
            case ADVANCE_RETURNED -> comesBack(entry, line);
            case ADVANCE_REPAID -> repayments.take(Objects.requireNonNull(line.paymentId()), entry.id(), line.amount(),
                    line.reference(), Matching.effective(line, null));
            case CONFIRMED, RECEIPT, NOTED, NOT_OURS, CONTRADICTION, UNKNOWN_PAYMENT, UNKNOWN_DEBIT, CLOSED_DAY,
                    BLOCKED ->
                {
                }
        }
        if (found.outcome() != Outcome.NOTED && found.outcome() != Outcome.CONTRADICTION) {
            said(entry, found.causeId() == null || !found.outcome().isOfItsCause() ? List.of(entry.id())
                    : List.of(entry.id(), found.causeId()));
        }
        days.bookingOn(null);
    }

    /** An advance that was only refused never moved: granting it and taking it back stand in one day's balance. */
    private void comesBack(BankEntry entry, Line line) {
        var id = Objects.requireNonNull(line.paymentId());
        var on = line.valueDate() == null ? today.date() : Matching.effective(line, null);
        advances.returned(id, reason(line), on);
        if (line.bookedOn() == null) {
            cash.link(days.openFrom(on), entry.id(), List.of(id));
        }
    }

    /** What is booked together, of one day's balance or of none, in the order of the file. */
    static final class Batched {

        private final Map<UUID, List<PaymentRegister.Settled>> settled = new LinkedHashMap<>();
        private final Map<UUID, Map<UUID, String>> returned = new LinkedHashMap<>();
        private final Map<BankEntry, LocalDate> unidentified = new LinkedHashMap<>();
        private final List<CashBookings.Link> links = new ArrayList<>();

        void settled(BankEntry entry, Line line, PaymentRegister.Payment payment) {
            settled.computeIfAbsent(payment.batchId(), batch -> new ArrayList<>()).add(
                    new PaymentRegister.Settled(payment.id(), Matching.effective(line, payment), line.reference()));
            links.add(new CashBookings.Link(entry.id(), payment.id()));
        }

        void returned(Line line, PaymentRegister.Payment payment) {
            returned.computeIfAbsent(payment.batchId(), batch -> new LinkedHashMap<>()).put(payment.id(), reason(line));
        }

        void unidentified(BankEntry entry, Line line) {
            unidentified.put(entry, Matching.effective(line, null));
            links.add(new CashBookings.Link(entry.id(), entry.id()));
        }
    }

    /** The entries have to be written already. @param bookedOn empty where the bank has not said it by a statement */
    void book(Optional<LocalDate> bookedOn, Batched together) {
        var day = bookedOn.map(days::openFrom).orElse(null);
        days.bookingOn(day);
        together.settled.forEach(payments::settled);
        together.returned.forEach(payments::returned);
        var transactions = ledger.postAll(together.unidentified
                .entrySet().stream().map(each -> Posting.of(new Cause(CAUSE, each.getKey().id(), "UNIDENTIFIED"),
                        each.getValue(), Account.unidentifiedCash(), Account.unidentified(), each.getKey().amount()))
                .toList());
        var of = transactions.iterator();
        together.unidentified.keySet().forEach(entry -> entry.booked(of.next()));
        if (day != null) {
            cash.link(day, together.links);
        }
        days.bookingOn(null);
    }

    /** The bank has said what these causes moved. */
    void said(BankEntry entry, Collection<UUID> causes) {
        entry.bookedOn().map(days::openFrom).ifPresent(day -> cash.link(day, entry.id(), causes));
    }

    /** What left belongs to no source: the bank owes it, or somebody finds out what it was. */
    private void claim(BankEntry debit, LocalDate on) {
        debit.booked(ledger.post(Posting.of(new Cause(CAUSE, debit.id(), "CLAIM"), on, Account.bankClaim(),
                Account.bankShortfall(), debit.amount())));
    }

    /** Nobody bears it yet: no source's money is touched. */
    private void unborne(BankEntry debit, LocalDate on) {
        debit.booked(ledger.post(Posting.of(new Cause(CAUSE, debit.id(), "CHARGE"), on, Account.bankFees(),
                Account.bankShortfall(), debit.amount())));
    }

    private void correct(BankEntry credit, BankEntry debit, LocalDate on) {
        makeUp(credit, debit, on);
        journal.append(debit.corrected("put right by " + credit.reference(), on));
    }

    /** A debit and a credit make up for each other, each in the balance of its own day. */
    void makeUp(BankEntry credit, BankEntry debit, LocalDate on) {
        if (debit.transactionId().isEmpty()) {
            onDayOf(debit);
            claim(debit, on);
            said(debit, List.of(debit.id()));
        }
        onDayOf(credit);
        ledger.reverse(debit.transactionId().orElseThrow(), new Cause(CAUSE, debit.id(), "CORRECTED"), on);
        said(credit, List.of(debit.id()));
    }

    private void takeBack(BankEntry debit, BankEntry credit, LocalDate on) {
        ledger.reverse(credit.transactionId().orElseThrow(), new Cause(CAUSE, credit.id(), "IDENTIFIED"), on);
        said(debit, List.of(credit.id()));
        journal.append(credit.corrected("taken back by " + debit.reference(), on));
    }

    /** What it was booked as, it is not: whose it is has been found, or the bank owes it no more. */
    void withdraw(BankEntry entry, LocalDate on) {
        ledger.reverse(entry.transactionId().orElseThrow(),
                new Cause(CAUSE, entry.id(), entry.direction() == Direction.DEBIT ? "CORRECTED" : "IDENTIFIED"), on);
    }

    /** It was no movement of the account: what was booked of it is taken back within the balance of its day. */
    void unsay(BankEntry entry) {
        if (entry.transactionId().isPresent()) {
            onDayOf(entry);
            withdraw(entry, dayOf(entry));
            said(entry, List.of(entry.id()));
            days.bookingOn(null);
        }
    }

    void fee(BankEntry debit, UUID sourceId, LocalDate on) {
        fee(debit, sourceId, on, debit.amount());
    }

    private void fee(BankEntry debit, UUID sourceId, LocalDate on, Money part) {
        debit.booked(ledger.post(feeOf(debit, sourceId, on, part)));
    }

    /** Asks, before anything else of it is booked. @throws Conflict when the source has not so much that is free */
    void requireFee(BankEntry debit, UUID sourceId, LocalDate on, Money part) {
        ledger.requirePostable(feeOf(debit, sourceId, on, part));
    }

    /**
     * As much of the payment as has left, and what the bank kept beyond it.
     *
     * @param bears the source that bears that; null where there is none
     */
    void pays(BankEntry debit, Line line, PaymentRegister.Payment payment, @Nullable UUID bears) {
        var on = Matching.effective(line, payment);
        var isLess = debit.amount().isLessThan(payment.amount());
        onDayOf(debit);
        withdraw(debit, dayOf(debit));
        if (payment.status() == BatchStatus.RETURNED) {
            payments.paidAfterAll(payment, Money.min(debit.amount(), payment.amount()), on, line.reference());
        } else if (payment.rest().isPositive()) {
            payments.restPaid(payment, debit.amount(), on);
        } else if (isLess) {
            payments.settledInPart(payment, debit.amount(), on, line.reference());
        } else if (payment.awaitsAnswer()) {
            payments.settled(payment, on, line.reference());
        }
        if (bears != null) {
            fee(debit, bears, dayOf(debit), debit.amount().minus(payment.amount()));
        }
        said(debit, List.of(debit.id(), payment.id()));
        days.bookingOn(null);
    }

    /** Payments of one batch in one sum. */
    void paidTogether(BankEntry debit, Line line, UUID batchId, List<PaymentRegister.Payment> paid) {
        onDayOf(debit);
        var open = paid.stream().filter(PaymentRegister.Payment::awaitsAnswer).toList();
        if (!open.isEmpty()) {
            payments.settled(batchId,
                    IntStream.range(0, open.size()).mapToObj(i -> new PaymentRegister.Settled(open.get(i).id(),
                            Matching.effective(line, open.get(i)), line.reference() + "/" + (i + 1))).toList());
        }
        said(debit, paid.stream().map(PaymentRegister.Payment::id).toList());
        days.bookingOn(null);
    }

    /**
     * What people had entered never left: paying it and taking it back stand in one day's balance.
     *
     * @param by who say so
     */
    void neverLeft(BankEntry word, PaymentRegister.Payment payment, Handlers by) {
        var day = days.openFrom(today.date());
        days.bookingOn(day);
        payments.takenBack(payment, word.words().isEmpty() ? "no reason said" : word.words(), today.date(), by);
        cash.link(day, word.id(), List.of(payment.id()));
        days.bookingOn(null);
    }

    /** Of what the source has not promised: what it has promised it keeps. */
    private static Posting feeOf(BankEntry debit, UUID sourceId, LocalDate on, Money part) {
        return Posting.of(new Cause(CAUSE, debit.id(), "FEE"), on, Account.fundRestricted(sourceId),
                Account.fundCash(sourceId), part);
    }

    private static String reason(Line line) {
        return line.words().isEmpty() ? "no reason said" : line.words();
    }
}
