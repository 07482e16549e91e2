package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.SeatCommand;
import org.linli.procurement.judging.seat.SeatPseudonym;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Who chairs the committee: an expert whom more than half of it elects, or else the lot; never a representative (C04).
 */
@ApplicationScoped
public class ChairElection {

    private final Seats seats;
    private final Tenders tenders;
    private final Panels panels;
    private final SeatPseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ChairElection(Seats seats, Tenders tenders, Panels panels, SeatPseudonym pseudonym, Commands commands,
            Journal journal, Today today) {
        this.seats = seats;
        this.tenders = tenders;
        this.panels = panels;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * @param id the voter's own seat; a later vote of the same member replaces it
     * @throws Conflict from the consensus on: who chaired it chaired it
     */
    @Transactional
    Seat vote(UUID id, UUID candidateId) {
        var tender = tenders.locked(seats.tenderOf(id));
        return commands.giveAll(seats.locked(id), SeatCommand.VOTE_CHAIR, seat -> {
            if (tender.stage().hasReached(TenderStatus.CONSENSUS)) {
                throw new Conflict(PanelProblem.CHAIR_SETTLED, tender.number());
            }
            pseudonym.actAs(seat);
            seat.voteForChair(seats.get(candidateId), today.day().rule("C04"));
            return elected(seat.tenderId(), candidateId);
        });
    }

    /** Empty until more than half of the committee wants it, and where it chairs already. */
    private List<PanelEvent> elected(UUID tenderId, UUID candidateId) {
        var panel = panels.get(tenderId);
        var votes = seats.confirmed(tenderId).stream()
                .filter(each -> each.chairVote().filter(candidateId::equals).isPresent()).count();
        return 2 * votes > panel.draw().shape().size() && panel.chairSeatId().filter(candidateId::equals).isEmpty()
                ? List.of(panel.chairedBy(candidateId, false)) : List.of();
    }

    /**
     * Before the consensus somebody must chair it: the first expert in the draw's order "chair" where nobody was
     * elected.
     */
    public void settle(UUID tenderId) {
        var panel = panels.get(tenderId);
        if (panel.chairSeatId().isEmpty()) {
            seats.confirmed(tenderId).stream().filter(seat -> seat.kind() == Seat.Kind.EXPERT)
                    .min(Comparator.comparing(seat -> panel.order("chair", seat.id())))
                    .ifPresent(seat -> journal.append(panel.chairedBy(seat.id(), true)));
        }
    }
}
