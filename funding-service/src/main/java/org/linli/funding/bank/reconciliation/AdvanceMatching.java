package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankReport.Line;
import org.linli.funding.bank.iso.BankReport.Verdict;
import org.linli.funding.bank.reconciliation.Matching.Found;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.bridge.AdvancePayoutResult.Payout;
import org.linli.funding.bridge.OwnRepayment;

/** What the bank says of an advance, whose id is the end-to-end identification. */
@ApplicationScoped
class AdvanceMatching {

    private final AdvancePayoutResult advances;
    private final OwnRepayment repayments;
    private final CashBookings cash;

    AdvanceMatching(AdvancePayoutResult advances, OwnRepayment repayments, CashBookings cash) {
        this.advances = advances;
        this.repayments = repayments;
        this.cash = cash;
    }

    /** Without moving money: only a refusal ends it. Empty for what is no advance. */
    Optional<Found> word(Line line) {
        return advance(line).map(advance -> Found.of(switch (line.verdict()) {
            case RETURNED -> advance.awaitsAnswer() && advance.canReturn() ? Outcome.ADVANCE_RETURNED
                    : advance.isReturned() ? Outcome.NOTED : Outcome.CONTRADICTION;
            case PAID -> advance.isReturned() ? Outcome.CONTRADICTION : Outcome.NOTED;
            default -> Outcome.NOTED;
        }));
    }

    /** Its money has left: once; a second debit of it is none. */
    Optional<Found> debit(Line line) {
        return advance(line).filter(advance -> advance.awaitsAnswer() && advance.amount().equals(line.amount()))
                .map(advance -> Found.ofAdvance(Outcome.ADVANCE, advance.id(), advance.id()));
    }

    /**
     * Its money is back, or its agency has paid it back. Empty for another credit, for what came back before, and for
     * what was written off.
     */
    Optional<Found> credit(Line line) {
        return line.verdict() != Verdict.RETURNED ? repaid(line)
                : advance(line).filter(advance -> advance.canReturn() && advance.amount().equals(line.amount()))
                        .map(advance -> Found.ofAdvance(Outcome.ADVANCE_RETURNED, advance.id(), advance.id()));
    }

    /** Entered by two persons already, or a transfer that names the advance. */
    Optional<Found> repaid(Line line) {
        return entered(line).or(() -> Optional.ofNullable(line.paymentId())
                .filter(id -> repayments.isOwed(id, line.amount(), line.reference()))
                .map(id -> Found.ofAdvance(Outcome.ADVANCE_REPAID, id, null)));
    }

    /** What two persons had entered, under that reference, or of the advance it names in the days of FH34. */
    Optional<Found> entered(Line line) {
        var id = line.paymentId();
        var ofAdvance = id == null ? Stream.<OwnRepayment.Entered>of() : repayments.entered(id, line.amount()).stream()
                .filter(one -> cash.isNear(one.receivedOn(), Objects.requireNonNull(line.bookedOn())));
        return Stream.concat(repayments.entered(line.reference(), line.amount()).stream(), ofAdvance)
                .filter(one -> !cash.isSaidOf(one.id())).findFirst()
                .map(one -> Found.ofAdvance(Outcome.RECEIPT, id, one.id()));
    }

    private Optional<Payout> advance(Line line) {
        return line.paymentId() == null ? Optional.empty() : advances.find(line.paymentId());
    }
}
