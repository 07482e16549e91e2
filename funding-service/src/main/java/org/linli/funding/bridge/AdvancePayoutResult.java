package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.OverdueThresholds;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableCommand;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.money.Money;

/**
 * What the bank makes of the payment of an advance, which leaves under the advance's own id. One that was refused or
 * sent back binds nobody: its booking is reversed, and what a payment withheld for it is owed again.
 */
@ApplicationScoped
public class AdvancePayoutResult {

    /** As far as a line of the bank needs it. */
    public record Payout(UUID id, UUID agencyId, UUID payableId, Money amount, boolean awaitsAnswer, boolean isReturned,
            boolean canReturn) {
    }

    private final Bridges bridges;
    private final BridgeRepayments repayments;
    private final Payables payables;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    AdvancePayoutResult(Bridges bridges, BridgeRepayments repayments, Payables payables, Ledger ledger,
            Commands commands, Today today) {
        this.bridges = bridges;
        this.repayments = repayments;
        this.payables = payables;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** Empty for what is no advance, or was not granted. */
    public Optional<Payout> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** Of these ids those of advances that were granted. */
    public List<Payout> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : bridges.list("id in ?1 and bank.payout is not null order by id", ids).stream()
                        .map(bridge -> new Payout(bridge.id(), bridge.agencyId(), bridge.payableId(), bridge.granted(),
                                bridge.awaitsBank(), bridge.bank().payout() == PayoutStatus.RETURNED,
                                bridge.accepted().contains(BridgeCommand.BOUNCE)))
                        .toList();
    }

    /** It has left the account. */
    @Transactional(TxType.MANDATORY)
    public void paid(UUID id, LocalDate valueDate) {
        commands.give(bridges.locked(id), BridgeCommand.PAY_OUT, bridge -> bridge.paidOut(valueDate));
    }

    /** @param on when its money was back, or when the bank refused it */
    @Transactional(TxType.MANDATORY)
    public void returned(UUID id, String reason, LocalDate on) {
        var payable = payables.locked(bridges.get(id).payableId());
        commands.giveAll(bridges.locked(id), BridgeCommand.BOUNCE, bridge -> {
            var events = new ArrayList<DomainEvent>();
            var repaid = repayments.standingOf(id);
            for (var repayment : repaid) {
                events.add(bridge.undo(repayment.paymentId(), repayment.amount(), repayment.isOwn()));
            }
            events.add(bridge.bounce(reason));
            reverse(bridge, repaid, on);
            repaid.forEach(repayment -> oweAgain(payable, bridge, repayment, on));
            return events;
        });
    }

    /** Together: what was repaid may be lent on already, and the pool has it again only with the advance itself. */
    private void reverse(Bridge bridge, List<BridgeRepayment> repaid, LocalDate on) {
        var cause = bridge.facility().cause();
        var corrected = new ArrayList<Ledger.Reversal>();
        repaid.forEach(repayment -> corrected.add(new Ledger.Reversal(repayment.transactionId(),
                new Cause(cause, repayment.paymentId(), "REPAY BACK" + repayments.time(repayment.paymentId())))));
        corrected.add(new Ledger.Reversal(bridge.bank().booking(), new Cause(cause, bridge.id(), "RETURN")));
        var reversals = ledger.reverse(corrected, on);
        for (int i = 0; i < repaid.size(); i++) {
            repaid.get(i).undone(reversals.get(i));
        }
    }

    /** The agency never had the advance that a payment withheld: so much of the payable is not paid. */
    private void oweAgain(Payable payable, Bridge bridge, BridgeRepayment repayment, LocalDate on) {
        oweAgain(payable, bridge, repayment.paymentId(), repayment.amount(), on, repayment::owedAgain);
    }

    /**
     * The payment was on its way when the advance came back that it withheld for, or its agency paid it back: it repaid
     * nothing.
     *
     * @throws IllegalStateException where no advance on that payable came back or was paid back
     */
    @Transactional(TxType.MANDATORY)
    public void withheldInVain(Payable payable, UUID paymentId, Money amount, LocalDate on) {
        var bridge = bridges.withheldForNothing(payable.id()).orElseThrow(
                () -> new IllegalStateException("payment " + paymentId + " withheld more than was owed: " + amount));
        oweAgain(payable, bridge, paymentId, amount, on, booking -> repayments
                .persist(BridgeRepayment.inVain(Ids.next(), bridge, paymentId, amount, on, booking)));
    }

    private void oweAgain(Payable payable, Bridge bridge, UUID paymentId, Money amount, LocalDate on,
            Consumer<UUID> booked) {
        commands.giveAll(payable, PayableCommand.UNDO, paid -> {
            booked.accept(ledger.post(Posting.of(
                    new Cause("PAYMENT", paymentId,
                            "NOT WITHHELD FOR " + bridge.facility() + repayments.time(paymentId)),
                    on, Account.fundCash(paid.terms().sourceId()), paid.part().owedTo(paid.agencyId()), amount)));
            return paid.undo(paymentId, amount, "the advance was not paid", on,
                    OverdueThresholds.of(today.day().rules(), on), today.instant());
        });
    }

    /**
     * The payment came back, and its booking was reversed whole: what of it was owed again before is not owed twice.
     *
     * @return how much that is
     */
    @Transactional(TxType.MANDATORY)
    public Money owedAgain(UUID paymentId, LocalDate on) {
        var sum = Money.ZERO;
        for (var repayment : repayments.owedAgain(paymentId)) {
            ledger.reverse(repayment.takeOwedAgain(), new Cause("PAYMENT", paymentId, "OWED ONCE " + repayment.id()),
                    on);
            sum = sum.plus(repayment.amount());
        }
        return sum;
    }

    /** The bank has not answered in its time: it is asked, and asked again. */
    void enquire(Bridge silent) {
        commands.give(silent, BridgeCommand.ENQUIRE,
                bridge -> bridge.enquired(today.instant().plus(today.day().rule("FH31").asInt(), ChronoUnit.HOURS)));
    }
}
