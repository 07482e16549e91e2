package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.funding.challenge.TenderChallenges;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;

/** Finds money for purchases and holds it, or says why not. */
@ApplicationScoped
class ReservationService {

    private final BudgetLines lines;
    private final Reservations reservations;
    private final TenderChallenges challenges;
    private final Ledger ledger;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ReservationService(BudgetLines lines, Reservations reservations, TenderChallenges challenges, Ledger ledger,
            Commands commands, Journal journal, Today today) {
        this.lines = lines;
        this.reservations = reservations;
        this.challenges = challenges;
        this.ledger = ledger;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** Asked again while the reservation stands, the answer is the same reservation. */
    @Transactional
    void request(BudgetRequest request) {
        var live = reservations.live(request.purchaseId());
        if (live.isPresent()) {
            journal.append(live.get().reserved());
            return;
        }
        var all = lines.of(request.purchaserId(), request.fiscalYear());
        var fitting = all.stream().filter(line -> line.fits(request.use(), today.date())).toList();
        var most = Money.ZERO;
        for (var line : fitting) {
            var available = ledger.lockedBalance(Account.allocated(line.id())).available();
            if (!available.isLessThan(request.amount()) && request.amount().isPositive()) {
                reserve(request, line);
                return;
            }
            most = Money.max(most, available);
        }
        refuse(request, all.isEmpty() ? "NO_LINE" : fitting.isEmpty() ? "RESTRICTED" : "INSUFFICIENT", most);
    }

    private void reserve(BudgetRequest request, BudgetLine line) {
        var day = today.day();
        var id = Ids.next();
        var pending = ledger.reserve(Posting.of(new Cause("RESERVATION", id, "RESERVE"), day.date(),
                Account.allocated(line.id()), Account.reserved(line.id()), request.amount()));
        var reservation = Reservation.of(id, request.cover(), line, pending, day.date(), day.until("FH01"));
        reservations.persistAndFlush(reservation);
        journal.append(reservation.reserved());
    }

    private void refuse(BudgetRequest request, String reason, Money available) {
        var refusal = BudgetRefusal.of(Ids.next(), request, reason, available, today.instant());
        reservations.getEntityManager().persist(refusal);
        journal.append(refusal.refused());
    }

    /**
     * A purchase that was cancelled before its contract frees the money; later or without a reservation nothing moves.
     */
    @Transactional
    void cancelled(UUID purchaseId) {
        reservations.live(purchaseId).filter(reservation -> reservation.accepted().contains(ReservationCommand.RELEASE))
                .ifPresent(reservation -> free(reservation, ReservationCommand.RELEASE, Reservation::release));
    }

    /** A tender draws on it from now on. */
    @Transactional
    void used(UUID purchaseId, UUID tenderId) {
        reservations.live(purchaseId).ifPresent(reservation -> reservation.usedBy(tenderId));
    }

    /** A challenge is no fault of whoever is to be paid: while one is pending, the money waits, and some days more. */
    void expire(UUID id) {
        var held = reservations.get(id);
        if (held.tenderId().filter(tender -> challenges.isPending(tender, today.date())).isPresent()) {
            held.keep(today.day().until("FH08"));
        } else {
            free(held, ReservationCommand.EXPIRE, Reservation::expire);
        }
    }

    private void free(Reservation reservation, ReservationCommand command, Function<Reservation, BudgetEvent> work) {
        commands.give(reservation, command, held -> {
            var cause = new Cause("RESERVATION", held.id(), command.name());
            ledger.requirePending(held.pendingId(), cause);
            var freed = work.apply(held);
            ledger.release(held.pendingId(), cause, today.date());
            return freed;
        });
    }
}
