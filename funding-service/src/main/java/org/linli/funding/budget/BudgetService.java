package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.source.FundSources;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Allocates sources to lines and turns reservations into commitments. */
@ApplicationScoped
public class BudgetService {

    private final BudgetLines lines;
    private final Reservations reservations;
    private final FundSources sources;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    BudgetService(BudgetLines lines, Reservations reservations, FundSources sources, Ledger ledger, Journal journal,
            Rules rules, Clock clock) {
        this.lines = lines;
        this.reservations = reservations;
        this.sources = sources;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    BudgetLine open(String purchaserId, int fiscalYear, UUID sourceId, String purpose) {
        var source = sources.get(sourceId);
        if (lines.of(purchaserId, fiscalYear).stream().anyMatch(line -> line.sourceId().equals(sourceId))) {
            throw new Conflict(BudgetProblem.LINE_EXISTS, purchaserId, fiscalYear);
        }
        var line = BudgetLine.open(Ids.next(), purchaserId, fiscalYear, source, purpose);
        lines.persistAndFlush(line);
        return line;
    }

    /** @return the line's id */
    @Transactional
    public UUID allocate(UUID lineId, Money amount) {
        return allocate(lines.locked(lineId), amount).id();
    }

    /** Whether only what names its source draws on it. */
    public boolean isRingFenced(UUID lineId) {
        return lines.get(lineId).isRingFenced();
    }

    private BudgetLine allocate(BudgetLine line, Money amount) {
        if (!amount.isPositive()) {
            throw new Invalid(BudgetProblem.NOT_POSITIVE, "amount");
        }
        sources.locked(line.sourceId()).allocate(today());
        journal.append(line.allocate(amount));
        lines.flush();
        ledger.post(Posting.of(new Cause("ALLOCATION", Ids.next(), "ALLOCATE"), today(),
                Account.fundRestricted(line.sourceId()), Account.allocated(line.id()), amount));
        return line;
    }

    /**
     * A contract is signed on the reserved money; what the contract does not need is free again.
     *
     * @throws RuleRefused under F11 without a reservation or above it
     */
    @Transactional
    public Commitment commit(UUID purchaseId, UUID contractId, Money amount, LocalDate on) {
        var noPurchaseWithoutBudget = rules.get("F11", today());
        var reservation = reservations.live(purchaseId).orElseThrow(
                () -> new RuleRefused(BudgetProblem.NO_RESERVATION, noPurchaseWithoutBudget, "purchaseId", purchaseId));
        journal.append(reservation.commit(contractId, amount, noPurchaseWithoutBudget));
        reservations.flush();
        ledger.settle(reservation.pendingId(), new Cause("RESERVATION", reservation.id(), "COMMIT"), on, amount);
        ledger.post(Posting.of(new Cause("CONTRACT", contractId, "COMMIT"), on, Account.reserved(reservation.lineId()),
                Account.committed(contractId), amount));
        return new Commitment(reservation.lineId(), reservation.sourceId());
    }

    /**
     * Promises a grant out of a line.
     *
     * @return the line's source
     * @throws RuleRefused under D03 when its money was given for something else, under F11 when the line has less or is of other days
     */
    @Transactional
    public UUID grant(UUID lineId, UUID grantId, Use use, Money amount, LocalDate on) {
        var line = lines.get(lineId);
        requireServes(line, use);
        line.requireOpen(on, rules.get("F11", today()));
        if (ledger.lockedBalance(Account.allocated(lineId)).available().isLessThan(amount)) {
            throw new RuleRefused(BudgetProblem.ABOVE_LINE, rules.get("F11", today()), "amount", amount);
        }
        ledger.post(Posting.of(new Cause("GRANT", grantId, "COMMIT"), on, Account.allocated(lineId), Account.committed(grantId), amount));
        return line.sourceId();
    }

    /** The purchaser whose line it is. @throws RuleRefused under D03 when the line's money was given for something else */
    public String purchaserFor(UUID lineId, Use use) {
        var line = lines.get(lineId);
        requireServes(line, use);
        return line.purchaserId();
    }

    private void requireServes(BudgetLine line, Use use) {
        line.requireServes(use, rules.get("D03", today()));
    }

    /** What a contract will no longer need goes back to its line. */
    @Transactional
    public void giveBack(Cause cause, UUID contractId, UUID lineId, Money amount, LocalDate on) {
        ledger.post(Posting.of(cause, on, Account.committed(contractId), Account.allocated(lineId), amount));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
