package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** Voids a member's opinion for its conduct: one officer finds it, another agrees (C07). */
@ApplicationScoped
class ConductService {

    static final String REASON = "OPINION_VOIDED";

    private final Seats seats;
    private final Tenders tenders;
    private final Replacements replacements;
    private final ScoresAgain scores;
    private final Journal journal;
    private final Clock clock;

    ConductService(Seats seats, Tenders tenders, Replacements replacements, ScoresAgain scores, Journal journal, Clock clock) {
        this.seats = seats;
        this.tenders = tenders;
        this.replacements = replacements;
        this.scores = scores;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Seat propose(UUID id, @Nullable String ifMatch, Misconduct cause, String reason, Actor officer) {
        var seat = seen(id, ifMatch);
        seat.proposeVoid(cause, reason, officer);
        seats.flush();
        return seat;
    }

    /** The seat's sheets count no more; after the consensus the others score again together with whoever takes the seat. */
    @Transactional
    Seat confirm(UUID id, @Nullable String ifMatch, Actor officer) {
        var tender = tenders.locked(seats.get(id).tenderId());
        var seat = seen(id, ifMatch);
        journal.append(seat.confirmVoid(officer));
        seats.flush();
        if (tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            scores.scoreAgain(tender, REASON);
        }
        replacements.fill(tender, seat, Deadline.dayOf(clock.instant()));
        seats.flush();
        return seat;
    }

    private Seat seen(UUID id, @Nullable String ifMatch) {
        var seat = seats.get(id);
        Answers.requireMatch(ifMatch, seat.version());
        return seat;
    }
}
