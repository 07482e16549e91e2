package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.disbursement.PaymentRegister.Payment;
import org.linli.platform.money.Money;

/** Takes a line apart where it speaks of several payments, or of a payment and what the bank kept for it. */
@ApplicationScoped
class LineSplitter {

    private final BankEntries entries;
    private final PaymentRegister payments;
    private final CashBookings cash;
    private final Matching matching;

    LineSplitter(BankEntries entries, PaymentRegister payments, CashBookings cash, Matching matching) {
        this.entries = entries;
        this.payments = payments;
        this.cash = cash;
        this.matching = matching;
    }

    /** Asked once for some lines: what is expected of whole batches. */
    final class Splitting {

        private final BankEntries.Said firstParts;
        private @Nullable List<PaymentRegister.Expected> expected;

        private Splitting(List<Line> lines) {
            firstParts =
                    entries.said(lines.stream().filter(Splitting::mayBeSaidInParts).map(Splitting::firstPart).toList());
        }

        private static boolean mayBeSaidInParts(Line line) {
            return line.paymentId() == null && line.bookedOn() != null && line.direction() != Direction.NONE;
        }

        private static Line firstPart(Line line) {
            return line.part(line.verdict(), line.amount(), "/1");
        }

        /** The same booking of a batch in another file says nothing new. */
        private boolean isSaidInParts(Line line) {
            return mayBeSaidInParts(line) && firstParts.of(firstPart(line)).isPresent() && entries
                    .movement(Objects.requireNonNull(line.bookedOn()), line.reference(), line.direction()).isEmpty();
        }

        /** A debit that names nothing and is what one batch comes to, and no other. */
        private Optional<String> batchOf(Line line) {
            if (line.direction() != Direction.DEBIT || line.bookedOn() == null || line.paymentId() != null
                    || line.batch() != null || line.verdict() != Verdict.PAID) {
                return Optional.empty();
            }
            if (expected == null) {
                expected = payments.expected();
            }
            var fits = expected.stream().filter(each -> each.sum().equals(line.amount()))
                    .filter(each -> !each.sentOn().isAfter(line.bookedOn())).toList();
            return fits.size() == 1 ? Optional.of(fits.getFirst().number()) : Optional.empty();
        }

        /** Whether it may speak of several payments. */
        boolean isOfMany(Line line) {
            return line.batch() != null || batchOf(line).isPresent();
        }

        /** @return the line itself where it is one thing */
        List<Line> of(Line line) {
            if (line.paymentId() == null) {
                if (isSaidInParts(line)) {
                    return List.of(line.part(Verdict.ADVICE, line.amount(), ""));
                }
                var batch = Optional.ofNullable(line.batch()).or(() -> batchOf(line));
                if (batch.isPresent()) {
                    return ofBatch(line, batch.get());
                }
            }
            return line.direction() == Direction.DEBIT && line.bookedOn() != null && line.verdict() == Verdict.PAID
                    ? charged(line) : List.of(line);
        }
    }

    Splitting splitting(List<Line> lines) {
        return new Splitting(lines);
    }

    private List<Line> ofBatch(Line line, String batch) {
        if (line.direction() == Direction.NONE) {
            return line.verdict() == Verdict.RETURNED ? refused(line, payments.inBatch(batch)) : List.of(line);
        }
        Predicate<Payment> fits =
                line.direction() == Direction.DEBIT ? cash::isExpected : one -> one.status() == BatchStatus.SETTLED;
        return each(line, payments.inBatch(batch).stream().filter(fits).toList(), true);
    }

    /** The whole file, or the one payment of it that has that amount; where several have it, people say which. */
    private static List<Line> refused(Line line, List<Payment> sent) {
        if (line.amount().isZero()) {
            return each(line, sent, false);
        }
        var meant = sent.stream().filter(one -> one.amount().equals(line.amount())).toList();
        return meant.size() == 1 ? each(line, meant, false) : List.of(line);
    }

    /** @param isMoney whether the payments have to add up to the line */
    private static List<Line> each(Line line, List<Payment> named, boolean isMoney) {
        var sum = named.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        if (named.isEmpty() || isMoney && !sum.equals(line.amount())) {
            return List.of(line);
        }
        return IntStream.range(0, named.size())
                .mapToObj(i -> line.of(named.get(i).id(), isMoney ? named.get(i).amount() : Money.ZERO, i + 1))
                .toList();
    }

    private List<Line> charged(Line line) {
        var payment = line.paymentId() == null ? Optional.<Payment>empty() : payments.find(line.paymentId());
        return payment.filter(cash::isExpected).filter(one -> line.amount().isMoreThan(one.amount()))
                .filter(one -> !line.amount().minus(one.amount()).isMoreThan(matching.mostCharges()))
                .map(one -> List.of(line.part(line.verdict(), one.amount(), ""),
                        line.part(Verdict.REMAINDER, line.amount().minus(one.amount()), "/CHRG")))
                .orElse(List.of(line));
    }
}
