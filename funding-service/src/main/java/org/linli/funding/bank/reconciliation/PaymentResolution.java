package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.reconciliation.Resolution.Kind;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.disbursement.PaymentRegister.Payment;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What two people make of a line that is of a payment of ours and not as it was told to be. */
@ApplicationScoped
class PaymentResolution {

    private final PaymentRegister payments;
    private final Matching matching;
    private final BankEntryPosting books;
    private final CashBookings cash;
    private final Today today;

    PaymentResolution(PaymentRegister payments, Matching matching, BankEntryPosting books, CashBookings cash,
            Today today) {
        this.payments = payments;
        this.matching = matching;
        this.books = books;
        this.cash = cash;
        this.today = today;
    }

    List<BankEvent> settle(BankEntry entry, Actor by) {
        var wish = entry.proposal();
        var kind = wish.kind();
        var id = entry.paymentId().orElseThrow(() -> wrong(kind, entry.outcome()));
        books.hold(List.of(id), wish.sourceId());
        var payment = payments.find(id).orElseThrow(() -> wrong(kind, entry.outcome()));
        if (!fits(entry, kind, payment)) {
            throw wrong(kind, payment.status());
        }
        entry.requireConfirmable(by);
        if (kind == Kind.TAKE_BACK) {
            payments.requireSilent(payment, entry.id());
            books.neverLeft(entry, payment, entry.deciders(by));
        } else {
            pays(entry, payment, wish.sourceId(), entry.deciders(by));
        }
        return List.of(entry.confirm(by, today.date()));
    }

    /** What people had entered in full and the bank paid in part had not left in full. */
    private void pays(BankEntry entry, Payment told, @Nullable UUID bears, Handlers by) {
        var payment = told;
        if (bears != null) {
            books.requireFee(entry, bears, books.dayOf(entry), entry.amount().minus(payment.amount()));
        }
        if (cash.isUnsaid(payment) && entry.amount().isLessThan(payment.amount())) {
            books.neverLeft(entry, payment, by);
            payment = payments.find(payment.id()).orElseThrow();
        }
        if (payment.status() == BatchStatus.RETURNED) {
            payments.requireOwedAfterAll(payment, Money.min(entry.amount(), payment.amount()));
        } else if (payment.rest().isPositive()) {
            payments.requireOwedAfterAll(payment, entry.amount());
        }
        books.pays(entry, matching.line(entry, payment.id()), payment, bears);
    }

    /** A sum that is a batch's: each of its payments that the bank has not said yet has left. */
    List<BankEvent> settleBatch(BankEntry entry, Actor by) {
        var batchId = Objects.requireNonNull(entry.proposal().batchId());
        books.hold(payments.inBatch(batchId).stream().map(Payment::id).toList());
        var expected = payments.inBatch(batchId).stream().filter(one -> one.canSettle() || cash.isUnsaid(one)).toList();
        var sum = expected.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        if (expected.isEmpty() || !sum.equals(entry.amount())) {
            throw new Invalid(BankProblem.SUMS_DIFFER, "batchId", sum, entry.amount());
        }
        entry.requireConfirmable(by);
        books.paidTogether(entry, matching.line(entry, null), batchId, expected);
        return List.of(entry.confirm(by, today.date()));
    }

    private boolean fits(BankEntry entry, Kind kind, Payment payment) {
        var isUnsaid = cash.isUnsaid(payment);
        var mayPay = payment.canSettle() || payment.status() == BatchStatus.RETURNED;
        return switch (kind) {
            case PAID -> payment.status() == BatchStatus.RETURNED && entry.amount().equals(payment.amount());
            case TAKE_BACK -> payment.canComeBack() && isUnsaid;
            case IN_PART -> payment.rest().isPositive() && payment.status() == BatchStatus.SETTLED
                    ? !entry.amount().isMoreThan(payment.rest())
                    : entry.amount().isLessThan(payment.amount()) && (mayPay || payment.canComeBack() && isUnsaid);
            case WITH_CHARGE -> entry.amount().isMoreThan(payment.amount()) && (mayPay || isUnsaid);
            default -> false;
        };
    }

    private static Invalid wrong(Kind kind, Object found) {
        return new Invalid(BankProblem.WRONG_RESOLUTION, "kind", kind, found);
    }
}
