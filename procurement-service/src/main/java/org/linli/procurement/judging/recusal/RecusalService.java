package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.judging.seat.Seat;
import org.linli.procurement.judging.seat.SeatCommand;
import org.linli.procurement.judging.seat.SeatCommittee;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** Bidders ask for a recusal; an officer who did not draw the committee decides. */
@ApplicationScoped
class RecusalService {

    private final RecusalRequests requests;
    private final Tenders tenders;
    private final Seats seats;
    private final SeatCommittee committee;
    private final Bids bids;
    private final Pseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    RecusalService(RecusalRequests requests, Tenders tenders, Seats seats, SeatCommittee committee, Bids bids,
            Pseudonym pseudonym, Commands commands, Journal journal, Today today) {
        this.requests = requests;
        this.tenders = tenders;
        this.seats = seats;
        this.committee = committee;
        this.bids = bids;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws RuleRefused under C05 for whoever did not bid, and from the consensus on */
    @Transactional
    RecusalRequest ask(RecusalRequest.Asked asked) {
        var day = today.day();
        var tender = tenders.locked(asked.tenderId());
        if (!bids.isBehindOne(tender.id(), asked.agencyId())) {
            throw new RuleRefused(PanelProblem.NOT_A_BIDDER, day.rule("C05"), "agencyId", asked.agencyId());
        }
        if (!tender.stage().hasReached(TenderStatus.PUBLISHED) || tender.stage().hasReached(TenderStatus.CONSENSUS)) {
            throw new RuleRefused(PanelProblem.RECUSAL_TOO_LATE, day.rule("C05"), "tenderId", tender.number(),
                    tender.status());
        }
        var request = RecusalRequest.ask(Ids.next(), asked, tender.purchaserId(), day.date(), day.until("C05.decide"));
        requests.persistAndFlush(request);
        pseudonym.actAs("recusal", request.id());
        journal.append(request.asked());
        return request;
    }

    /** Granted, the person neither keeps a seat nor takes one; whether there was one is nobody's to learn. */
    @Transactional
    RecusalRequest decide(UUID id, @Nullable String ifMatch, boolean granted, String reason, Actor officer) {
        var tender = tenders.locked(requests.tenderOf(id));
        var request = requests.locked(id);
        var seat = granted && !tender.stage().hasReached(TenderStatus.CONSENSUS)
                ? seats.live(tender.id(), request.personId()) : Optional.<Seat>empty();
        commands.decide(request, ifMatch, RecusalCommand.DECIDE, asked -> {
            if (committee.wasDrawnBy(tender.id(), officer)) {
                throw new Conflict(PanelProblem.SAME_OFFICER, officer.id());
            }
            seat.ifPresent(kept -> kept.require(SeatCommand.RECUSE));
            return asked.decide(granted, reason, officer);
        });
        seat.ifPresent(kept -> {
            commands.give(kept, SeatCommand.RECUSE, left -> left.recuse(reason));
            committee.fill(tender, kept, today.date());
        });
        return request;
    }
}
