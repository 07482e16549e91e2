package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.source.FundSource;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** Allocates sources to lines and turns reservations into commitments. */
@ApplicationScoped
public class BudgetService {

    private final BudgetLines lines;
    private final Reservations reservations;
    private final FundSources sources;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    BudgetService(BudgetLines lines, Reservations reservations, FundSources sources, Ledger ledger, Commands commands,
            Today today) {
        this.lines = lines;
        this.reservations = reservations;
        this.sources = sources;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    /** @param amount that will be proposed for it: a line whose money would be refused is not opened */
    @Transactional
    BudgetLine open(String purchaserId, int fiscalYear, UUID sourceId, String purpose, Money amount) {
        requirePositive(amount);
        var source = sources.get(sourceId);
        if (lines.of(purchaserId, fiscalYear).stream()
                .anyMatch(line -> line.sourceId().equals(sourceId) && line.purpose().equals(purpose))) {
            throw new Conflict(BudgetProblem.LINE_EXISTS, purpose, purchaserId, fiscalYear);
        }
        var id = Ids.next();
        requireAllocatable(source, allocation(sourceId, id, amount));
        var line = BudgetLine.open(id, purchaserId, fiscalYear, source, purpose);
        lines.persistAndFlush(line);
        return line;
    }

    /** @return the line's id */
    @Transactional
    public UUID allocate(UUID lineId, Money amount) {
        requirePositive(amount);
        var line = lines.locked(lineId);
        var source = sources.locked(line.sourceId());
        var posting = allocation(line.sourceId(), lineId, amount);
        requireAllocatable(source, posting);
        commands.give(source, SourceCommand.ALLOCATE, drawn -> {
            drawn.allocate(today.date());
            ledger.post(posting);
            return line.allocate(amount);
        });
        return lineId;
    }

    /**
     * What a line does not need goes back to its source, after its days too: to be put elsewhere, or given back.
     *
     * @return the line's id
     * @throws Conflict for more than is free on the line
     */
    @Transactional
    public UUID takeBack(UUID lineId, Money amount) {
        requirePositive(amount);
        var line = lines.locked(lineId);
        commands.give(sources.locked(line.sourceId()), SourceCommand.TAKE_BACK, source -> {
            ledger.lockAccounts(List.of(Account.allocated(lineId), Account.fundRestricted(source.id())));
            var free = ledger.lockedBalance(Account.allocated(lineId)).available();
            if (amount.isMoreThan(free)) {
                throw new Conflict(BudgetProblem.NOT_FREE, free);
            }
            source.takeBack();
            ledger.post(Posting.of(new Cause("ALLOCATION", Ids.next(), "RETURN"), today.date(),
                    Account.allocated(lineId), Account.fundRestricted(source.id()), amount));
            return line.takeBack(amount);
        });
        return lineId;
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new Invalid(BudgetProblem.NOT_POSITIVE, "amount", amount);
        }
    }

    private void requireAllocatable(FundSource source, Posting posting) {
        source.requireAllocatable(today.date());
        ledger.requirePostable(posting);
    }

    private Posting allocation(UUID sourceId, UUID lineId, Money amount) {
        return Posting.of(new Cause("ALLOCATION", Ids.next(), "ALLOCATE"), today.date(),
                Account.fundRestricted(sourceId), Account.allocated(lineId), amount);
    }

    /** Whether only what names its source draws on it. */
    public boolean isRingFenced(UUID lineId) {
        return lines.get(lineId).isRingFenced();
    }

    /**
     * Whether a contract of that amount can be committed. A reservation whose term ended is taken anew where its line
     * still has the money.
     *
     * @param more accounts that are posted to in the same transaction: all are taken in one order
     * @return NO_RESERVATION, OTHER_USE, ABOVE_RESERVATION or INSUFFICIENT; empty when it can
     */
    @Transactional
    public Optional<String> shortage(Cover wanted, Collection<Account> more) {
        var amount = wanted.amount();
        var live = reservations.live(wanted.purchaseId());
        var known = live.or(() -> reservations.expired(wanted.purchaseId()));
        if (known.isEmpty() || known.get().status() == ReservationStatus.POSTED) {
            return Optional.of("NO_RESERVATION");
        }
        if (lines.get(known.get().lineId()).excludes(wanted.use())) {
            return Optional.of("OTHER_USE");
        }
        if (amount.isMoreThan(known.get().amount())) {
            return Optional.of("ABOVE_RESERVATION");
        }
        return live.isPresent() ? Optional.empty() : takenAnew(known.get(), amount, more);
    }

    private Optional<String> takenAnew(Reservation expired, Money amount, Collection<Account> more) {
        var from = Account.allocated(expired.lineId());
        var held = Account.reserved(expired.lineId());
        ledger.openAndLockAccounts(Stream.concat(Stream.of(from, held), more.stream()).toList());
        if (ledger.lockedBalance(from).available().isLessThan(amount)) {
            return Optional.of("INSUFFICIENT");
        }
        var day = today.day();
        var id = Ids.next();
        var pending =
                ledger.reserve(Posting.of(new Cause("RESERVATION", id, "RESERVE"), day.date(), from, held, amount));
        reservations.persistAndFlush(Reservation.anew(id, expired, amount, pending, day.date(), day.until("FH01")));
        return Optional.empty();
    }

    /**
     * A contract is signed on the reserved money; what the contract does not need is free again.
     *
     * @param more accounts that are posted to in the same transaction: all are taken in one order
     * @throws RuleRefused under F11 without a reservation or above it
     */
    @Transactional
    public Commitment commit(UUID purchaseId, UUID contractId, Money amount, LocalDate on, Collection<Account> more) {
        var noPurchaseWithoutBudget = rule("F11");
        var reservation = reservations.live(purchaseId).orElseThrow(
                () -> new RuleRefused(BudgetProblem.NO_RESERVATION, noPurchaseWithoutBudget, "purchaseId", purchaseId));
        commands.give(reservation, ReservationCommand.COMMIT, held -> {
            var commit = new Cause("RESERVATION", held.id(), "COMMIT");
            ledger.requirePending(held.pendingId(), commit);
            var committed = held.commit(contractId, amount, noPurchaseWithoutBudget);
            ledger.openAndLockAccounts(Stream
                    .concat(Stream.of(Account.allocated(held.lineId()), Account.reserved(held.lineId())), more.stream())
                    .toList());
            ledger.settle(held.pendingId(), commit, on, amount);
            ledger.post(Posting.of(new Cause("CONTRACT", contractId, "COMMIT"), on, Account.reserved(held.lineId()),
                    Account.committed(contractId), amount));
            return committed;
        });
        return new Commitment(reservation.lineId(), reservation.sourceId());
    }

    /**
     * Asks, before anything is promised, whether a line can bear a grant.
     *
     * @throws RuleRefused under D03 when its money was given for something else, under F11 when the line has less or is
     * of other days
     */
    @Transactional
    public void requireGrantable(UUID lineId, Use use, Money amount, LocalDate on) {
        var line = lines.get(lineId);
        requireServes(line, use);
        line.requireOpen(on, rule("F11"));
        if (ledger.lockedBalance(Account.allocated(lineId)).available().isLessThan(amount)) {
            throw new RuleRefused(BudgetProblem.ABOVE_LINE, rule("F11"), "amount", amount);
        }
    }

    /** Promises a grant out of a line that was asked before. @return the line's source */
    @Transactional
    public UUID grant(UUID lineId, UUID grantId, Money amount, LocalDate on) {
        ledger.post(Posting.of(new Cause("GRANT", grantId, "COMMIT"), on, Account.allocated(lineId),
                Account.committed(grantId), amount));
        return lines.get(lineId).sourceId();
    }

    /**
     * The purchaser whose line it is. @throws RuleRefused under D03 when the line's money was given for something else
     */
    public String purchaserFor(UUID lineId, Use use) {
        var line = lines.get(lineId);
        requireServes(line, use);
        return line.purchaserId();
    }

    private void requireServes(BudgetLine line, Use use) {
        line.requireServes(use, rule("D03"));
    }

    /** What a contract will no longer need goes back to its line. */
    @Transactional
    public void giveBack(Cause cause, UUID contractId, UUID lineId, Money amount, LocalDate on) {
        ledger.post(Posting.of(cause, on, Account.committed(contractId), Account.allocated(lineId), amount));
    }

    private Rule rule(String id) {
        return today.day().rule(id);
    }
}
