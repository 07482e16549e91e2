package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
                .map(advance -> new Found(Outcome.ADVANCE, null, null, null, advance.id()));
    }

    /**
     * Its money is back, or its agency has paid it back. Empty for another credit, for what came back before, and for
     * what was written off.
     */
    Optional<Found> credit(Line line) {
        return line.verdict() != Verdict.RETURNED ? repaid(line)
                : advance(line).filter(advance -> advance.canReturn() && advance.amount().equals(line.amount()))
                        .map(advance -> new Found(Outcome.ADVANCE_RETURNED, null, null, null, advance.id()));
    }

    /** Entered by two persons already, or a transfer that names the advance. */
    Optional<Found> repaid(Line line) {
        var entered = repayments.entered(line.reference(), line.amount()).stream().filter(id -> !cash.isSaidOf(id))
                .findFirst().map(id -> new Found(Outcome.RECEIPT, null, null, null, id));
        return entered.or(() -> Optional.ofNullable(line.paymentId())
                .filter(id -> repayments.isOwed(id, line.amount(), line.reference()))
                .map(id -> new Found(Outcome.ADVANCE_REPAID, null, null, null, id)));
    }

    private Optional<Payout> advance(Line line) {
        return line.paymentId() == null ? Optional.empty() : advances.find(line.paymentId());
    }
}
