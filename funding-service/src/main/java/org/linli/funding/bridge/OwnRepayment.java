package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Payables;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/**
 * An agency pays an advance back of its own, before a payment does: entered by two persons, or said by the bank of a
 * transfer that names the advance. What it repaid is not withheld any more.
 */
@ApplicationScoped
public class OwnRepayment {

    private final Bridges bridges;
    private final BridgeRepayments repayments;
    private final Payables payables;
    private final Ledger ledger;
    private final Commands commands;

    OwnRepayment(Bridges bridges, BridgeRepayments repayments, Payables payables, Ledger ledger, Commands commands) {
        this.bridges = bridges;
        this.repayments = repayments;
        this.payables = payables;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** As far as a line of the bank needs it. @param id under which it is booked */
    public record Entered(UUID id, LocalDate receivedOn) {

        static Entered of(BridgeRepayment repayment) {
            return new Entered(repayment.paymentId(), repayment.valueDate());
        }
    }

    /** What was entered with that bank reference and amount, the oldest first. */
    public List<Entered> entered(String reference, Money amount) {
        return repayments.own(reference, amount).stream().map(Entered::of).toList();
    }

    /** What was entered for that advance in that amount, whatever the bank calls it, the oldest first. */
    public List<Entered> entered(UUID bridgeId, Money amount) {
        return repayments.own(bridgeId, amount).stream().map(Entered::of).toList();
    }

    /** Whether that is booked as one, and no payment that withheld it. */
    public boolean isOwn(UUID paymentId) {
        return repayments.isOwn(paymentId);
    }

    /** It was entered and never came: its booking is reversed, and it is owed again. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID paymentId, LocalDate on) {
        for (var repayment : repayments.standing(paymentId)) {
            payables.locked(bridges.get(repayment.bridgeId()).payableId());
            commands.give(bridges.locked(repayment.bridgeId()), BridgeCommand.UNDO, bridge -> {
                var owedAgain = bridge.undo(paymentId, repayment.amount(), true);
                repayment.undone(ledger.reverse(repayment.transactionId(),
                        new Cause(bridge.facility().cause(), paymentId, "REPAY BACK" + repayments.time(paymentId)),
                        on));
                return owedAgain;
            });
        }
    }

    /** Whether that advance can take so much; false for an id that is none. */
    public boolean isOwed(UUID bridgeId, Money amount, String reference) {
        return bridges.findByIdOptional(bridgeId).filter(
                bridge -> bridge.accepted().contains(BridgeCommand.REPAY_OWN) && !amount.isMoreThan(bridge.owed()))
                .isPresent() && !repayments.isReceived(bridgeId, reference);
    }

    /** @param paymentId of the bank's line, or a new one. @throws Conflict when that reference was entered before */
    @Transactional(TxType.MANDATORY)
    public void take(UUID bridgeId, UUID paymentId, Money amount, String reference, LocalDate on) {
        payables.locked(bridges.get(bridgeId).payableId());
        commands.give(bridges.locked(bridgeId), BridgeCommand.REPAY_OWN, bridge -> {
            if (repayments.isReceived(bridgeId, reference)) {
                throw new Conflict(BridgeProblem.RECEIVED_BEFORE, reference);
            }
            var facility = bridge.facility();
            var repaid = bridge.repay(BridgeCommand.REPAY_OWN, paymentId, amount);
            var booking = ledger.post(Posting.of(new Cause(facility.cause(), paymentId, "REPAY"), on, facility.pool(),
                    facility.advance(bridge.agencyId()), amount));
            repayments.persist(BridgeRepayment.own(Ids.next(), bridge, paymentId, amount, on, booking, reference));
            return repaid;
        });
    }
}
