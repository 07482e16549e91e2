package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** What members do with their seats; a seat that falls free is filled at once, in draw order. */
@ApplicationScoped
class SeatService {

    private final Seats seats;
    private final Panels panels;
    private final Tenders tenders;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SeatService(Seats seats, Panels panels, Tenders tenders, Journal journal, Rules rules, Clock clock) {
        this.seats = seats;
        this.panels = panels;
        this.tenders = tenders;
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

    private void replace(Seat fallen) {
        seats.flush();
        var draw = panels.get(fallen.tenderId()).draw();
        var all = seats.of(fallen.tenderId());
        var liveSocial = (int) all.stream().filter(seat -> seat.status().isLive() && draw.isSocial(seat.personId())).count();
        draw.next(all.stream().map(Seat::personId).toList(), liveSocial).ifPresentOrElse(candidate -> {
            var seat = Seat.drawn(Ids.next(), fallen.tenderId(), candidate.expertId(), Seat.Kind.EXPERT, fallen.id());
            seats.persistAndFlush(seat);
            journal.append(seat.replaced());
        }, () -> journal.append(new PanelEvent.Short(fallen.tenderId(), fallen.id())));
    }
}
