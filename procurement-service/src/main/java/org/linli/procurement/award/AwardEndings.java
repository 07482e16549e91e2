package org.linli.procurement.award;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.journal.Journal;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderEndings;
import org.linli.procurement.tender.Tenders;

/** Withdraws an award with its bid; the tender goes to the next in rank, or fails when nobody is left. */
@ApplicationScoped
class AwardEndings {

    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final Candidates candidates;
    private final TenderEndings tenderEndings;
    private final AwardWatch watch;
    private final Journal journal;

    AwardEndings(Tenders tenders, Bids bids, BidEndings bidEndings, Candidates candidates, TenderEndings tenderEndings,
            AwardWatch watch, Journal journal) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.candidates = candidates;
        this.tenderEndings = tenderEndings;
        this.watch = watch;
        this.journal = journal;
    }

    void passOver(Tender tender, Bid bid) {
        passOver(tender, bid, "MAY_NOT_BE_AWARDED");
    }

    void passOver(Tender tender, Bid bid, String reason) {
        bidEndings.invalidate(bid, reason);
        candidates.first(tender.id()).ifPresentOrElse(next -> journal.append(tender.passOver(next.id())),
                () -> tenderEndings.fail(tender, "NO_CANDIDATE_LEFT", "P17"));
    }

    void withdraw(Award award, String reason) {
        var tender = tenders.locked(award.tenderId());
        journal.append(award.withdraw(reason));
        watch.withdrawn(award, tender);
        bidEndings.invalidate(bids.get(award.bidId()), reason);
        candidates.first(tender.id()).ifPresentOrElse(next -> tender.withdrawAward(next.id()),
                () -> tenderEndings.fail(tender, "NO_CANDIDATE_LEFT", "P17"));
    }
}
