package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.IllegalTransition;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** Voids a member's opinion for its conduct: one officer finds it, another agrees (C07). */
@ApplicationScoped
class ConductService {

    static final String REASON = "OPINION_VOIDED";

    private final Seats seats;
    private final Tenders tenders;
    private final SeatCommittee committee;
    private final ScoresAgain scores;
    private final Commands commands;
    private final Today today;

    ConductService(Seats seats, Tenders tenders, SeatCommittee committee, ScoresAgain scores, Commands commands,
            Today today) {
        this.seats = seats;
        this.tenders = tenders;
        this.committee = committee;
        this.scores = scores;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Seat propose(UUID id, @Nullable String ifMatch, Misconduct cause, String reason, Actor officer) {
        return commands.decideAll(seats.locked(id), ifMatch, SeatCommand.PROPOSE_VOID, seat -> {
            seat.proposeVoid(cause, reason, officer);
            return List.of();
        });
    }

    /**
     * The seat's sheets count no more; after the consensus the others score again together with whoever takes the seat.
     *
     * @throws IllegalTransition where the tender cannot be scored again any more, or not now
     */
    @Transactional
    Seat confirm(UUID id, @Nullable String ifMatch, Actor officer) {
        var tender = tenders.locked(seats.tenderOf(id));
        var scored = tender.stage().hasReached(TenderStatus.CONSENSUS);
        var voided = commands.decide(seats.locked(id), ifMatch, SeatCommand.CONFIRM_VOID, seat -> {
            if (scored) {
                tender.require(TenderCommand.REEVALUATE);
            }
            return seat.confirmVoid(officer);
        });
        if (scored) {
            scores.scoreAgain(tender, REASON);
        }
        committee.fill(tender, voided, today.date());
        return voided;
    }
}
