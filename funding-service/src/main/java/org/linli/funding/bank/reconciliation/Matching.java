package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.disbursement.PaymentRegister.Payment;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.source.FundSources;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;

/** Finds what a line of the bank means; nothing is booked here. */
@ApplicationScoped
class Matching {

    /**
     * @param payment the one it names, if it is ours
     * @param claim the exception that it puts right
     * @param sourceId whose money moved, where that is known
     * @param causeId of what was booked of it already
     * @param advanceId the advance it is of, if it is one
     */
    record Found(Outcome outcome, @Nullable Payment payment, @Nullable BankEntry claim, @Nullable UUID sourceId,
            @Nullable UUID causeId, @Nullable UUID advanceId) {

        static Found of(Outcome outcome) {
            return new Found(outcome, null, null, null, null, null);
        }

        static Found of(Outcome outcome, Payment payment) {
            return new Found(outcome, payment, null, payment.sourceId(), payment.id(), null);
        }

        static Found of(Outcome outcome, BankEntry claim) {
            return new Found(outcome, null, claim, claim.sourceId(), null, null);
        }

        static Found ofAdvance(Outcome outcome, @Nullable UUID advanceId, @Nullable UUID causeId) {
            return new Found(outcome, null, null, null, causeId, advanceId);
        }

        Payment named() {
            return Objects.requireNonNull(payment);
        }

        /** Of that payment, or of that advance. */
        boolean isOf(@Nullable UUID id) {
            return id != null && id.equals(payment == null ? advanceId : payment.id());
        }
    }

    private final BankEntries entries;
    private final CashBookings cash;
    private final PaymentRegister payments;
    private final FundSources sources;
    private final AdvanceMatching advances;
    private final Ledger ledger;
    private final BankDays days;
    private final Today today;

    Matching(BankEntries entries, CashBookings cash, PaymentRegister payments, FundSources sources,
            AdvanceMatching advances, Ledger ledger, BankDays days, Today today) {
        this.entries = entries;
        this.cash = cash;
        this.payments = payments;
        this.sources = sources;
        this.advances = advances;
        this.ledger = ledger;
        this.days = days;
        this.today = today;
    }

    /** Looked at alone. */
    Found find(Line line) {
        return find(line, line.bookedOn() == null ? Optional.empty()
                : entries.movement(line.bookedOn(), line.reference(), line.direction()), this::isClosed);
    }

    boolean isClosed(LocalDate day) {
        return days.isClosed(day);
    }

    /** @param before what the bank said under that reference */
    Found find(Line line, Optional<BankEntry> before, Predicate<LocalDate> closed) {
        if (line.verdict() == Verdict.ADVICE) {
            return Found.of(Outcome.NOTED);
        }
        if (line.verdict() == Verdict.UNREADABLE) {
            return Found.of(before.isPresent() ? Outcome.NOTED : Outcome.UNREADABLE);
        }
        if (line.bookedOn() == null) {
            return payment(line).map(one -> word(line, one, closed)).or(() -> advances.word(line))
                    .orElseGet(() -> Found.of(line.verdict() == Verdict.PENDING && line.batch() != null ? Outcome.NOTED
                            : Outcome.UNKNOWN_PAYMENT));
        }
        if (!line.amount().isPositive()) {
            return Found.of(Outcome.NOTED);
        }
        if (before.isPresent()) {
            return Found.of(before.get().isSaidBy(line) ? Outcome.NOTED : Outcome.CONTRADICTION);
        }
        return movement(line, closed);
    }

    Optional<Payment> payment(Line line) {
        return line.paymentId() == null ? Optional.empty() : payments.find(line.paymentId());
    }

    /** What a movement means that is reported for the first time, or was put off to another day. */
    Found movement(Line line) {
        return movement(line, this::isClosed);
    }

    /** What people say it is, where the bank named nothing: that may be an advance that its agency pays back. */
    Found named(Line line) {
        return Optional.of(line).filter(one -> one.direction() == Direction.CREDIT).flatMap(advances::entered)
                .orElseGet(() -> {
                    var found = movement(line);
                    return found.outcome() == Outcome.UNKNOWN_CREDIT ? advances.repaid(line).orElse(found) : found;
                });
    }

    private Found movement(Line line, Predicate<LocalDate> closed) {
        if (closed.test(Objects.requireNonNull(line.bookedOn()))) {
            return Found.of(Outcome.CLOSED_DAY);
        }
        var payment = payment(line);
        if (line.verdict() == Verdict.CHARGE || line.verdict() == Verdict.REMAINDER) {
            return charge(line, payment);
        }
        if (line.direction() == Direction.CREDIT) {
            return credit(line, payment);
        }
        return payment.map(one -> debit(line, one)).orElseGet(() -> unnamedDebit(line));
    }

    private Found unnamedDebit(Line line) {
        var advance = advances.debit(line);
        if (advance.isPresent()) {
            return advance.get();
        }
        return line.verdict() == Verdict.RETURNED ? entries.openCredit(line.amount())
                .map(credit -> Found.of(Outcome.TAKEN_BACK, credit)).orElseGet(() -> Found.of(Outcome.UNKNOWN_DEBIT))
                : Found.of(Outcome.UNKNOWN_DEBIT);
    }

    /** What a file says that is no statement: a refusal, a result, or how far a payment is. */
    private Found word(Line line, Payment payment, Predicate<LocalDate> closed) {
        return switch (line.verdict()) {
            case PAID -> Found.of(paid(line, payment, closed), payment);
            case RETURNED -> Found.of(returned(payment), payment);
            default -> Found.of(Outcome.NOTED, payment);
        };
    }

    private static Outcome paid(Line line, Payment payment, Predicate<LocalDate> closed) {
        if (!payment.awaitsAnswer()) {
            return payment.status() == BatchStatus.SETTLED ? Outcome.NOTED : Outcome.CONTRADICTION;
        }
        var day = Objects.requireNonNull(line.valueDate());
        if (!line.amount().equals(payment.amount()) || day.isBefore(payment.sentOn())) {
            return Outcome.CONTRADICTION;
        }
        return closed.test(day) ? Outcome.CLOSED_DAY : payment.canSettle() ? Outcome.SETTLED : Outcome.BLOCKED;
    }

    private static Outcome returned(Payment payment) {
        if (payment.awaitsAnswer()) {
            return payment.canReturn() ? Outcome.RETURNED : Outcome.BLOCKED;
        }
        return payment.status() == BatchStatus.RETURNED ? Outcome.NOTED : Outcome.CONTRADICTION;
    }

    /**
     * Settled here by hand, the first debit of the bank is that payment and no second one; of one that was paid in
     * part, what comes later may be the rest.
     */
    private Found debit(Line line, Payment payment) {
        if (payment.awaitsAnswer()) {
            return Found.of(!line.amount().equals(payment.amount()) ? Outcome.AMOUNT_DIFFERS
                    : payment.canSettle() ? Outcome.SETTLED : Outcome.BLOCKED, payment);
        }
        if (cash.isUnsaid(payment)) {
            return Found.of(line.amount().equals(payment.amount()) ? Outcome.CONFIRMED : Outcome.AMOUNT_DIFFERS,
                    payment);
        }
        return Found.of(
                payment.status() == BatchStatus.RETURNED ? Outcome.PAID_AFTER_RETURN
                        : line.amount().isMoreThan(payment.rest()) ? Outcome.DUPLICATE : Outcome.AMOUNT_DIFFERS,
                payment);
    }

    private Found credit(Line line, Optional<Payment> payment) {
        if (payment.isPresent()) {
            var one = payment.get();
            var claim = entries.claim(one.id(), line.amount());
            if (claim.isPresent()) {
                return new Found(Outcome.CORRECTED, one, claim.get(), one.sourceId(), null, null);
            }
            return line.verdict() == Verdict.RETURNED && one.canComeBack() && !cash.isUnsaid(one)
                    && one.amount().equals(line.amount()) ? Found.of(Outcome.CAME_BACK, one)
                            : Found.of(Outcome.UNKNOWN_CREDIT);
        }
        var twice = line.verdict() == Verdict.RETURNED && line.paymentId() != null
                ? entries.unknownDebit(line.paymentId(), line.amount()) : Optional.<BankEntry>empty();
        if (twice.isPresent()) {
            return Found.of(Outcome.CORRECTED, twice.get());
        }
        var advance = advances.credit(line);
        if (advance.isPresent()) {
            return advance.get();
        }
        if (line.verdict() == Verdict.RETURNED) {
            var mistake = entries.openDebit(line.amount());
            if (mistake.isPresent()) {
                return Found.of(Outcome.CORRECTED, mistake.get());
            }
        }
        return sources.receipts(line.reference(), line.amount()).stream()
                .filter(receipt -> !cash.isSaidOf(receipt.id())).findFirst()
                .map(receipt -> new Found(Outcome.RECEIPT, null, null, receipt.sourceId(), receipt.id(), null))
                .orElseGet(() -> Found.of(Outcome.UNKNOWN_CREDIT));
    }

    /**
     * Said to be charges, or little enough to be nothing else; the payment's source bears them of what it has not
     * promised, or nobody does yet.
     */
    private Found charge(Line line, Optional<Payment> payment) {
        if (line.direction() == Direction.CREDIT) {
            return Found.of(Outcome.UNKNOWN_CREDIT);
        }
        var isCharge = line.verdict() == Verdict.CHARGE || !line.amount().isMoreThan(mostCharges());
        return payment.filter(one -> isCharge).map(
                one -> Found.of(covers(one.sourceId(), line.amount()) ? Outcome.CHARGE : Outcome.UNBORNE_CHARGE, one))
                .orElseGet(() -> Found.of(Outcome.UNKNOWN_DEBIT));
    }

    /** An entry as it was said; what moved on a closed day, or was said of one, moves today. */
    Line line(BankEntry entry, @Nullable UUID payment) {
        var booked = entry.bookedOn().orElse(null);
        return booked == null
                ? entry.said(entry.valueDate().filter(day -> !isClosed(day)).orElse(today.date()), null, payment)
                : isClosed(booked) ? entry.said(today.date(), today.date(), payment)
                        : entry.said(entry.valueDate().orElse(booked), booked, payment);
    }

    Money mostCharges() {
        return Money.fen(today.day().rule("FH33").asInt() * 100L);
    }

    private boolean covers(UUID sourceId, Money amount) {
        return Stream.of(Account.fundCash(sourceId), Account.fundRestricted(sourceId))
                .noneMatch(account -> ledger.lockedBalance(account).available().isLessThan(amount));
    }

    /** The value date counts, no later than the bank booked it and no earlier than it was told to. */
    static LocalDate effective(Line line, @Nullable Payment payment) {
        var said = Objects.requireNonNull(line.valueDate());
        var booked = line.bookedOn();
        var day = booked != null && said.isAfter(booked) ? booked : said;
        return payment != null && day.isBefore(payment.sentOn()) ? payment.sentOn() : day;
    }
}
