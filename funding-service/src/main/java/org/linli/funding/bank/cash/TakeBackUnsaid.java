package org.linli.funding.bank.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.bank.cash.CashBookings.Movement;
import org.linli.funding.bridge.OwnRepayment;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.dualcontrol.MoneyCommand;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.ledger.BankDays;
import org.linli.funding.source.FundSourceService;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/** What people had entered and the bank never said did not happen, say two of them: it stands in no balance. */
@ApplicationScoped
class TakeBackUnsaid implements MoneyCommand<TakeBackUnsaid.Body> {

    /** @param cause as it was seen: a receipt, an agency's own repayment or a payment */
    record Body(UUID transactionId, String cause, UUID causeId, Money amount, String reason) {

        static Body of(Movement movement, String reason) {
            return new Body(movement.transactionId(), movement.cause(), movement.causeId(), movement.amount(), reason);
        }
    }

    private final CashBookings cash;
    private final FundSourceService receipts;
    private final OwnRepayment repayments;
    private final PaymentRegister payments;
    private final BankDays days;
    private final Journal journal;
    private final Today today;

    TakeBackUnsaid(CashBookings cash, FundSourceService receipts, OwnRepayment repayments, PaymentRegister payments,
            BankDays days, Journal journal, Today today) {
        this.cash = cash;
        this.receipts = receipts;
        this.repayments = repayments;
        this.payments = payments;
        this.days = days;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public OrderKind kind() {
        return OrderKind.TAKE_BACK_UNSAID;
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public UUID about(Body body) {
        return body.transactionId();
    }

    @Override
    public Function<Body, Optional<? extends Rejection>> overtaken(Collection<Body> waiting) {
        var awaited = cash.stillAwaited(waiting.stream().map(Body::transactionId).toList());
        return body -> awaited.contains(body.transactionId()) ? Optional.empty()
                : Optional.of(new Conflict(CashProblem.SAID, body.transactionId()));
    }

    @Override
    public void execute(Body body, Handlers proposers, Actor confirmer) {
        payments.holdBank();
        var movement = cash.awaited(body.transactionId())
                .orElseThrow(() -> new Conflict(CashProblem.SAID, body.transactionId()));
        var on = today.date();
        var day = days.openFrom(on);
        if (movement.cause().equals("RECEIPT RECEIVE")) {
            days.bookingOn(day);
            receipts.takeBack(movement.causeId(), movement.transactionId(), on, body.reason());
        } else if (repayments.isOwn(movement.causeId())) {
            days.bookingOn(day);
            repayments.takeBack(movement.causeId(), on);
        } else {
            takeBackPayment(movement, day, on, body.reason(), proposers.and(confirmer));
        }
        cash.link(day, List.of(new CashBookings.Link(null, movement.causeId())));
        days.bookingOn(null);
        journal.append(new CashEvent.TakenBack(movement.transactionId(), movement.cause(), movement.causeId(),
                movement.amount(), body.reason()));
    }

    /**
     * Only after the account was closed without it and where no line of the bank names it: what may still be on its way
     * is not paid twice.
     */
    private void takeBackPayment(Movement movement, LocalDate day, LocalDate on, String reason, Handlers by) {
        var payment = payments.find(movement.causeId()).filter(PaymentRegister.Payment::canComeBack)
                .orElseThrow(() -> new Conflict(CashProblem.NOT_TAKEN_BACK, movement.cause()));
        if (!days.isClosed(movement.effectiveOn())) {
            throw new Conflict(CashProblem.DAY_OPEN, movement.effectiveOn());
        }
        payments.requireSilent(payment, null);
        days.bookingOn(day);
        payments.takenBack(payment, reason, on, by);
    }
}
