package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** What members do with their seats; a seat that falls free is filled at once, in draw order. */
@ApplicationScoped
class SeatService {

    private final Seats seats;
    private final SeatCommittee committee;
    private final Tenders tenders;
    private final SeatPseudonym incognito;
    private final Commands commands;
    private final Today today;

    SeatService(Seats seats, SeatCommittee committee, Tenders tenders, SeatPseudonym incognito, Commands commands,
            Today today) {
        this.seats = seats;
        this.committee = committee;
        this.tenders = tenders;
        this.incognito = incognito;
        this.commands = commands;
        this.today = today;
    }

    /**
     * Whoever works for the purchaser, or had a hand in the document, is no expert on it.
     *
     * @param unit the street or department the person works for, null for none
     */
    @Transactional
    Seat confirm(UUID id, Actor member, @Nullable String unit) {
        var tender = tenders.shared(seats.tenderOf(id));
        return commands.give(seats.locked(id), SeatCommand.CONFIRM, seat -> {
            if (seat.kind() == Seat.Kind.EXPERT
                    && (tender.purchaserId().equals(unit) || tender.document().wasHandledBy(member))) {
                throw new RuleRefused(PanelProblem.TENDER_STAFF, today.day().rule("C04"), "seatId", id);
            }
            incognito.actAs(seat);
            return seat.confirm();
        });
    }

    @Transactional
    Seat decline(UUID id, String reason) {
        return leave(id, SeatCommand.DECLINE, seat -> seat.decline(reason));
    }

    @Transactional
    Seat recuse(UUID id, String reason) {
        return leave(id, SeatCommand.RECUSE, seat -> seat.recuse(reason));
    }

    /** From the consensus on a member's scores are part of the result: C06 then asks for a new committee. */
    private Seat leave(UUID id, SeatCommand command, Function<Seat, SeatEvent> how) {
        var tender = tenders.locked(seats.tenderOf(id));
        var left = commands.give(seats.locked(id), command, seat -> {
            if (tender.stage().hasReached(TenderStatus.CONSENSUS)) {
                throw new RuleRefused(PanelProblem.TOO_LATE_TO_LEAVE, today.day().rule("C06"), "seatId", id);
            }
            incognito.actAs(seat);
            return how.apply(seat);
        });
        committee.fill(tender, left, today.date());
        return left;
    }
}
