package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bridge.Bridges;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.Payments;
import org.linli.funding.disbursement.Payments.Payment;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.source.FundSources;

/** Finds what a line of the bank means; nothing is booked here. */
@ApplicationScoped
class Matching {

    /**
     * @param payment the one it names, if it is ours
     * @param claim the exception that a credit puts right
     * @param sourceId whose money moved, where that is known
     */
    record Found(Outcome outcome, @Nullable Payment payment, @Nullable BankEntry claim, @Nullable UUID sourceId) {

        static Found of(Outcome outcome) {
            return new Found(outcome, null, null, null);
        }

        static Found of(Outcome outcome, Payment payment) {
            return new Found(outcome, payment, null, payment.sourceId());
        }

        Payment named() {
            return Objects.requireNonNull(payment);
        }
    }

    private final BankEntries entries;
    private final Payments payments;
    private final FundSources sources;
    private final Bridges bridges;
    private final AdvanceMatching advances;
    private final BankDays days;

    Matching(BankEntries entries, Payments payments, FundSources sources, Bridges bridges, AdvanceMatching advances,
            BankDays days) {
        this.entries = entries;
        this.payments = payments;
        this.sources = sources;
        this.bridges = bridges;
        this.advances = advances;
        this.days = days;
    }

    Found find(Line line) {
        if (line.direction() == Direction.NONE) {
            return payment(line).map(one -> word(line, one)).or(() -> advances.word(line))
                    .orElseGet(() -> Found.of(Outcome.UNKNOWN_PAYMENT));
        }
        var before = entries.movement(line.reference(), line.direction());
        if (before.isPresent()) {
            return Found.of(before.get().isSaidBy(line) ? Outcome.NOTED : Outcome.CONTRADICTION);
        }
        return movement(line);
    }

    private Optional<Payment> payment(Line line) {
        return line.paymentId() == null ? Optional.empty() : payments.find(line.paymentId());
    }

    /** What a movement means that is reported for the first time, or was put off to this day. */
    Found movement(Line line) {
        var payment = payment(line);
        var day = Objects.requireNonNull(line.valueDate());
        if (days.isClosed(day)) {
            return Found.of(Outcome.CLOSED_DAY);
        }
        if (line.direction() == Direction.CREDIT) {
            return credit(line, payment);
        }
        return payment.map(one -> debit(line, one, day))
                .orElseGet(() -> Found.of(isAdvance(line) ? Outcome.ADVANCE : Outcome.UNKNOWN_DEBIT));
    }

    /** Booked when it was granted; a second debit of it has another reference and no advance. */
    private boolean isAdvance(Line line) {
        return line.paymentId() != null && !entries.hasAdvance(line.paymentId()) && bridges.payout(line.paymentId())
                .filter(advance -> advance.amount().equals(line.amount())).isPresent();
    }

    private static Found word(Line line, Payment payment) {
        return switch (line.verdict()) {
            case PENDING, NOTHING -> Found.of(Outcome.NOTED, payment);
            case PAID -> Found.of(Outcome.CONTRADICTION, payment);
            case RETURNED -> Found.of(
                    payment.awaitsAnswer() ? Outcome.RETURNED
                            : payment.status() == BatchStatus.RETURNED ? Outcome.NOTED : Outcome.CONTRADICTION,
                    payment);
        };
    }

    private static Found debit(Line line, Payment payment, LocalDate day) {
        if (payment.awaitsAnswer()) {
            return Found.of(line.amount().equals(payment.amount()) && !day.isBefore(payment.sentOn()) ? Outcome.SETTLED
                    : Outcome.AMOUNT_DIFFERS, payment);
        }
        return Found.of(payment.status() == BatchStatus.RETURNED ? Outcome.PAID_AFTER_RETURN : Outcome.DUPLICATE,
                payment);
    }

    private Found credit(Line line, Optional<Payment> payment) {
        if (payment.isPresent()) {
            var one = payment.get();
            var claim = entries.claim(one.id(), line.amount());
            if (claim.isPresent()) {
                return new Found(Outcome.CORRECTED, one, claim.get(), one.sourceId());
            }
            if (line.verdict() == Verdict.RETURNED && one.status() == BatchStatus.SETTLED
                    && one.amount().equals(line.amount())) {
                return Found.of(Outcome.CAME_BACK, one);
            }
            return Found.of(Outcome.UNKNOWN_CREDIT);
        }
        return advances.credit(line)
                .or(() -> sources.receipt(line.reference(), line.amount())
                        .map(source -> new Found(Outcome.RECEIPT, null, null, source)))
                .orElseGet(() -> Found.of(Outcome.UNKNOWN_CREDIT));
    }
}
