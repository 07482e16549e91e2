package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tender.TenderPauses;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** What members do with their seats; a seat that falls free is filled at once, in draw order. */
@ApplicationScoped
class SeatService {

    private final Seats seats;
    private final Replacements replacements;
    private final Tenders tenders;
    private final TenderPauses pauses;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SeatService(Seats seats, Replacements replacements, Tenders tenders, TenderPauses pauses, Journal journal, Rules rules,
            Clock clock) {
        this.seats = seats;
        this.replacements = replacements;
        this.tenders = tenders;
        this.pauses = pauses;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    Seat confirm(UUID id) {
        var seat = seats.get(id);
        journal.append(seat.confirm());
        seats.flush();
        return seat;
    }

    @Transactional
    Seat decline(UUID id, String reason) {
        var seat = beforeConsensus(id);
        journal.append(seat.decline(reason));
        replace(seat);
        return seat;
    }

    @Transactional
    Seat recuse(UUID id, String reason) {
        var seat = beforeConsensus(id);
        journal.append(seat.recuse(reason));
        replace(seat);
        return seat;
    }

    /** From the consensus on a member's scores are part of the result: C06 then asks for a new committee. */
    private Seat beforeConsensus(UUID id) {
        var seat = seats.get(id);
        if (tenders.locked(seat.tenderId()).stage().hasReached(TenderStatus.CONSENSUS)) {
            throw new RuleRefused(PanelProblem.TOO_LATE_TO_LEAVE, rules.get("C06", Deadline.dayOf(clock.instant())), "seatId",
                    id);
        }
        return seat;
    }

    /** With nobody left the tender stands still: the committee cannot work (C06). */
    private void replace(Seat fallen) {
        if (!replacements.take(fallen)) {
            pauses.suspend(tenders.get(fallen.tenderId()), Panel.CANNOT_BE_FILLED, Deadline.dayOf(clock.instant()));
        }
    }
}
