package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;

/** Finds money for purchases and holds it, or says why not. */
@ApplicationScoped
class ReservationService {

    private final BudgetLines lines;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ReservationService(BudgetLines lines, Reservations reservations, Ledger ledger, Journal journal, Rules rules,
            Calendars calendars, Clock clock) {
        this.lines = lines;
        this.reservations = reservations;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Asked again while the reservation stands, the answer is the same reservation. */
    @Transactional
    void request(BudgetRequest request) {
        var live = reservations.live(request.purchaseId());
        if (live.isPresent()) {
            journal.append(live.get().reserved());
            return;
        }
        var today = Deadline.dayOf(clock.instant());
        var all = lines.of(request.purchaserId(), request.fiscalYear());
        var fitting = all.stream().filter(line -> line.fits(request.use(), today)).toList();
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
        var today = Deadline.dayOf(clock.instant());
        var id = Ids.next();
        var pending = ledger.reserve(Posting.of(new Cause("RESERVATION", id, "RESERVE"), today,
                Account.allocated(line.id()), Account.reserved(line.id()), request.amount()));
        var reservation = Reservation.of(id, request, line, pending, today,
                calendars.current().deadline(today, rules.get("FH01", today)));
        reservations.persistAndFlush(reservation);
        journal.append(reservation.reserved());
    }

    private void refuse(BudgetRequest request, String reason, Money available) {
        var refusal = BudgetRefusal.of(Ids.next(), request, reason, available, clock.instant());
        reservations.getEntityManager().persist(refusal);
        journal.append(refusal.refused());
    }

    /** A purchase that was cancelled before its contract frees the money; later or without a reservation nothing moves. */
    @Transactional
    void cancelled(UUID purchaseId) {
        reservations.live(purchaseId).filter(reservation -> reservation.status() == ReservationStatus.PENDING)
                .ifPresent(reservation -> {
                    journal.append(reservation.release());
                    free(reservation, "RELEASE");
                });
    }

    void expire(UUID id) {
        var reservation = reservations.get(id);
        journal.append(reservation.expire());
        free(reservation, "EXPIRE");
    }

    private void free(Reservation reservation, String purpose) {
        reservations.flush();
        ledger.release(reservation.pendingId(), new Cause("RESERVATION", reservation.id(), purpose),
                Deadline.dayOf(clock.instant()));
    }
}
