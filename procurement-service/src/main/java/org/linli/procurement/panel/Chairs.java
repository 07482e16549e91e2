package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Who chairs the committee: an expert whom more than half of it elects, or else the lot; never a representative (C04). */
@ApplicationScoped
public class Chairs {

    private final Seats seats;
    private final Panels panels;
    private final Incognito incognito;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Chairs(Seats seats, Panels panels, Incognito incognito, Journal journal, Rules rules, Clock clock) {
        this.seats = seats;
        this.panels = panels;
        this.incognito = incognito;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param id the voter's own seat; a later vote of the same member replaces it */
    @Transactional
    Seat vote(UUID id, UUID candidateId) {
        var seat = seats.get(id);
        incognito.actAs(seat);
        seat.voteForChair(seats.get(candidateId), rules.get("C04", Deadline.dayOf(clock.instant())));
        seats.flush();
        var panel = panels.get(seat.tenderId());
        var votes = seats.confirmed(seat.tenderId()).stream().filter(each -> each.chairVote().filter(candidateId::equals).isPresent())
                .count();
        if (2 * votes > panel.draw().shape().size() && panel.chairSeatId().filter(candidateId::equals).isEmpty()) {
            journal.append(panel.chairedBy(candidateId, false));
        }
        seats.flush();
        return seat;
    }

    /** Before the consensus somebody must chair it: the first expert in the draw's order "chair" where nobody was elected. */
    public void settle(UUID tenderId) {
        var panel = panels.get(tenderId);
        if (panel.chairSeatId().isEmpty()) {
            seats.confirmed(tenderId).stream().filter(seat -> seat.kind() == Seat.Kind.EXPERT)
                    .min(Comparator.comparing(seat -> panel.draw().order("chair", seat.id())))
                    .ifPresent(seat -> journal.append(panel.chairedBy(seat.id(), true)));
        }
    }
}
