package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Takes the seats of representatives whose unit is tied to a bidder's board, while the scores are not in the consensus
 * yet; an expert follows each (C05).
 */
@ApplicationScoped
class TiedRepresentativeSweep implements Sweep<UUID> {

    private final Seats seats;
    private final Tenders tenders;
    private final SeatCommittee committee;
    private final Commands commands;

    TiedRepresentativeSweep(Seats seats, Tenders tenders, SeatCommittee committee, Commands commands) {
        this.seats = seats;
        this.tenders = tenders;
        this.committee = committee;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "tied-representatives";
    }

    /** Not locked: the tender is first, as in every command on a seat. */
    @Override
    public List<UUID> due(Instant now, int limit) {
        return seats.ofTied(limit);
    }

    /** Whoever comes second finds the seat taken care of. */
    @Override
    public void tick(UUID id, Instant now) {
        var tender = tenders.locked(seats.tenderOf(id));
        var seat = seats.locked(id);
        if (seat.accepted().contains(SeatCommand.RECUSE)) {
            commands.give(seat, SeatCommand.RECUSE, held -> held.recuse("UNIT_TIED"));
            committee.fill(tender, seat, Deadline.dayOf(now));
        }
    }
}
