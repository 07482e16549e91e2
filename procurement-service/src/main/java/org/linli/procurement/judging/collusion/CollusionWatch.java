package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.sealing.Sealing;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** Looks at bids as their envelopes open; the caller holds the tender. What was found before is not found again. */
@ApplicationScoped
public class CollusionWatch {

    private final CollusionSigns signs;
    private final Sealing sealing;
    private final Journal journal;
    private final Today today;

    CollusionWatch(CollusionSigns signs, Sealing sealing, Journal journal, Today today) {
        this.signs = signs;
        this.sealing = sealing;
        this.journal = journal;
        this.today = today;
    }

    public void look(Tender tender, List<Bid> bids) {
        var day = today.day();
        var priced = tender.status().hasReached(TenderStatus.PRICE_OPENED)
                && tender.content().evaluation().priceMode() != PriceMode.FIXED;
        var opened = bids.stream().map(bid -> new OpenedBid(bid.id(), bid.submittedBy(),
                sealing.openTechnical(tender, bid.id()), priced ? sealing.openPrice(tender, bid.id()) : null)).toList();
        var known = signs.of(tender.id());
        for (var suspicion : new Signs(day.rules(), day.date()).of(opened)) {
            if (known.stream().noneMatch(sign -> sign.is(suspicion))) {
                var sign = CollusionSign.find(Ids.next(), tender.id(), suspicion, day.date());
                signs.persist(sign);
                journal.append(sign.suspected());
            }
        }
    }
}
