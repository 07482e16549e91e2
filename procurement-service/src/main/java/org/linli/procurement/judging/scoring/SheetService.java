package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.judging.seat.SeatPseudonym;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** What a member does with the own sheets. */
@ApplicationScoped
class SheetService {

    private final Sheets sheets;
    private final Seats seats;
    private final Bids bids;
    private final Tenders tenders;
    private final SeatPseudonym pseudonym;
    private final Commands commands;

    SheetService(Sheets sheets, Seats seats, Bids bids, Tenders tenders, SeatPseudonym pseudonym, Commands commands) {
        this.sheets = sheets;
        this.seats = seats;
        this.bids = bids;
        this.tenders = tenders;
        this.pseudonym = pseudonym;
        this.commands = commands;
    }

    /** @param person the member, who must hold a confirmed seat; {@code submit} locks the sheet at once */
    @Transactional
    Sheet write(UUID tenderId, UUID person, UUID bidId, List<Mark> marks, boolean submit) {
        var tender = tenders.shared(tenderId);
        var seat = seats.confirmed(tenderId, person)
                .orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, tender.number()));
        requireScoring(tender);
        var bid = bids.get(bidId);
        if (!bid.tenderId().equals(tenderId) || bid.status() != BidStatus.QUALIFIED) {
            throw new Conflict(ScoringProblem.BID_NOT_SCORED, bidId);
        }
        var sheet = sheets.of(seat.id(), bidId)
                .orElseGet(() -> Sheet.begin(Ids.next(), tenderId, bidId, seat.id(), person));
        return commands.giveAll(sheet, SheetCommand.WRITE, written -> {
            pseudonym.actAs(seat);
            written.write(marks, tender.content().evaluation().criteria());
            var facts = submit ? List.of(written.submit()) : List.<SheetEvent>of();
            sheets.persist(written);
            return facts;
        });
    }

    @Transactional
    Sheet submit(UUID id) {
        var tender = tenders.shared(sheets.tenderOf(id));
        return commands.give(sheets.locked(id), SheetCommand.SUBMIT, sheet -> {
            requireScoring(tender);
            pseudonym.actAs(seats.get(sheet.seatId()));
            return sheet.submit();
        });
    }

    @Transactional
    Sheet explain(UUID id, String criterion, String words) {
        tenders.shared(sheets.tenderOf(id));
        return commands.give(sheets.locked(id), SheetCommand.EXPLAIN, sheet -> {
            pseudonym.actAs(seats.get(sheet.seatId()));
            return sheet.explain(criterion, words);
        });
    }

    private static void requireScoring(Tender tender) {
        if (tender.status() != TenderStatus.SCORING) {
            throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
        }
    }
}
