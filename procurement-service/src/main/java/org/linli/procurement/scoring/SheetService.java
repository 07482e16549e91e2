package org.linli.procurement.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.panel.Incognito;
import org.linli.procurement.panel.Seats;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** What a member does with the own sheets. */
@ApplicationScoped
class SheetService {

    private final Sheets sheets;
    private final Seats seats;
    private final Bids bids;
    private final Tenders tenders;
    private final Incognito incognito;
    private final Journal journal;

    SheetService(Sheets sheets, Seats seats, Bids bids, Tenders tenders, Incognito incognito, Journal journal) {
        this.sheets = sheets;
        this.seats = seats;
        this.bids = bids;
        this.tenders = tenders;
        this.incognito = incognito;
        this.journal = journal;
    }

    /** @param person the member, who must hold a confirmed seat; {@code submit} locks the sheet at once */
    @Transactional
    Sheet write(UUID tenderId, UUID person, UUID bidId, List<Mark> marks, boolean submit) {
        var tender = tenders.shared(tenderId);
        if (tender.status() != TenderStatus.SCORING) {
            throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
        }
        var seat = seats.confirmed(tenderId, person)
                .orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, tender.number()));
        incognito.actAs(seat);
        var bid = bids.get(bidId);
        if (!bid.tenderId().equals(tenderId) || bid.status() != BidStatus.QUALIFIED) {
            throw new Conflict(ScoringProblem.BID_NOT_SCORED, bidId);
        }
        var sheet = sheets.of(seat.id(), bidId)
                .orElseGet(() -> Sheet.begin(Ids.next(), tenderId, bidId, seat.id(), person));
        sheet.write(marks, tender.content().evaluation().criteria());
        if (submit) {
            journal.append(sheet.submit());
        }
        sheets.persistAndFlush(sheet);
        return sheet;
    }

    @Transactional
    Sheet submit(UUID id) {
        var sheet = sheets.get(id);
        var tender = tenders.shared(sheet.tenderId());
        incognito.actAs(seats.findById(sheet.seatId()));
        if (tender.status() != TenderStatus.SCORING) {
            throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
        }
        journal.append(sheet.submit());
        sheets.flush();
        return sheet;
    }

    @Transactional
    Sheet explain(UUID id, String criterion, String words) {
        var sheet = sheets.get(id);
        tenders.shared(sheet.tenderId());
        incognito.actAs(seats.findById(sheet.seatId()));
        journal.append(sheet.explain(criterion, words));
        sheets.flush();
        return sheet;
    }
}
