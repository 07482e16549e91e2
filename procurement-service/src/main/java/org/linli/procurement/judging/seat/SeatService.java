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
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.known.purchaser.PurchaserGate;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** What members do with their seats; a seat that falls free is filled at once, in draw order. */
@ApplicationScoped
class SeatService {

    private final Seats seats;
    private final SeatCommittee committee;
    private final Tenders tenders;
    private final Bids bids;
    private final PurchaserGate purchasers;
    private final SeatPseudonym pseudonym;
    private final Commands commands;
    private final Today today;

    SeatService(Seats seats, SeatCommittee committee, Tenders tenders, Bids bids, PurchaserGate purchasers,
            SeatPseudonym pseudonym, Commands commands, Today today) {
        this.seats = seats;
        this.committee = committee;
        this.tenders = tenders;
        this.bids = bids;
        this.purchasers = purchasers;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.today = today;
    }

    /**
     * Whoever works for the purchaser, or had a hand in the document, is no expert on it; whoever does not work for it,
     * certified to buy, does not represent it. The member was shown who bids, and the seat keeps to whom it declared no
     * tie.
     *
     * @param unit the street or department the person works for, null for none
     * @param underAge the person declares to be under the age of C09.age; asked of experts
     */
    @Transactional
    Seat confirm(UUID id, Actor member, @Nullable String unit, boolean underAge) {
        var tender = tenders.shared(seats.tenderOf(id));
        return commands.give(seats.locked(id), SeatCommand.CONFIRM, seat -> {
            if (seat.kind() == Seat.Kind.EXPERT
                    && (tender.purchaserId().equals(unit) || tender.document().wasHandledBy(member))) {
                throw new RuleRefused(PanelProblem.TENDER_STAFF, today.day().rule("C04"), "seatId", id);
            }
            if (seat.kind() == Seat.Kind.EXPERT && !underAge) {
                var age = today.day().rule("C09.age");
                throw new RuleRefused(PanelProblem.AGE, age, "underAge", id, age.asInt());
            }
            if (seat.kind() == Seat.Kind.REPRESENTATIVE) {
                requireRepresents(seat, tender, member, unit);
            }
            pseudonym.actAs(seat);
            return seat.confirm(bids.bidders(tender.id()));
        });
    }

    private void requireRepresents(Seat seat, Tender tender, Actor member, @Nullable String unit) {
        var day = today.day();
        if (!tender.purchaserId().equals(unit)) {
            throw new RuleRefused(PanelProblem.NOT_OF_THE_UNIT, day.rule("C04"), "seatId", seat.id());
        }
        if (!purchasers.isCertified(member, day)) {
            throw new RuleRefused(PanelProblem.NOT_CERTIFIED, day.rule("T12"), "seatId", seat.id());
        }
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
            pseudonym.actAs(seat);
            return how.apply(seat);
        });
        committee.fill(tender, left, today.date());
        return left;
    }
}
