package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;
import org.linli.procurement.tender.Tenders;

/** Takes the seats of banned experts while the scores are not in the consensus yet; apart from the ban, so that no fact links them. */
@ApplicationScoped
class BarredMembers implements Sweep {

    private final Seats seats;
    private final Tenders tenders;
    private final Replacements replacements;
    private final Journal journal;

    BarredMembers(Seats seats, Tenders tenders, Replacements replacements, Journal journal) {
        this.seats = seats;
        this.tenders = tenders;
        this.replacements = replacements;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "barred-members";
    }

    /** The tender is locked first, as by every command on a seat; whoever comes second finds the seat taken care of. */
    @Override
    public int sweep(Instant now, int limit) {
        var today = Deadline.dayOf(now);
        var barred = seats.getEntityManager().createNativeQuery("""
                select s.id from seat s join expert e on e.id = s.person_id join tender t on t.id = s.tender_id
                where s.status in ('DRAWN', 'CONFIRMED') and e.barred_from <= :today and e.barred_until >= :today
                and coalesce(t.suspended_in, t.status) in ('CLOSED', 'OPENED', 'SCORING')
                order by s.id limit :limit""", UUID.class).setParameter("today", today).setParameter("limit", limit).getResultList();
        for (Object id : barred) {
            var tender = tenders.locked(seats.get((UUID) id).tenderId());
            var seat = seats.get((UUID) id);
            seats.getEntityManager().refresh(seat);
            if (seat.status().isLive()) {
                journal.append(seat.bar());
                replacements.fill(tender, seat, today);
            }
        }
        return barred.size();
    }
}
