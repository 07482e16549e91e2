package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.tendering.lot.LotPolicy;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/**
 * Looks at bids as their envelopes open, beside those of the other lots that are open; the caller holds the tender.
 * What was found before is not found again.
 */
@ApplicationScoped
public class CollusionWatch {

    private final CollusionSigns signs;
    private final EnvelopeVault envelopes;
    private final Bids bids;
    private final Tenders tenders;
    private final LotPolicy lots;
    private final Journal journal;
    private final Today today;

    CollusionWatch(CollusionSigns signs, EnvelopeVault envelopes, Bids bids, Tenders tenders, LotPolicy lots,
            Journal journal, Today today) {
        this.signs = signs;
        this.envelopes = envelopes;
        this.bids = bids;
        this.tenders = tenders;
        this.lots = lots;
        this.journal = journal;
        this.today = today;
    }

    public void screen(Tender tender, List<Bid> standing) {
        var day = today.day();
        var comparison = new Signs(day.rules(), day.date(), textOf(tender));
        var opened = standing.stream().map(bid -> opened(tender, bid)).toList();
        var fixed = tender.content().evaluation().priceMode() == PriceMode.FIXED;
        var found = new ArrayList<>(comparison.of(opened, fixed));
        for (var elsewhere : inOtherLots(tender)) {
            opened.forEach(own -> found.addAll(comparison.across(own, elsewhere)));
        }
        var known = signs.of(tender.id());
        for (var suspicion : found) {
            if (known.stream().noneMatch(sign -> sign.covers(suspicion))) {
                var sign = CollusionSign.find(Ids.next(), tender.id(), tender.purchaserId(), suspicion, day.date());
                signs.persist(sign);
                journal.append(sign.mayBeDecided(touchedBy(sign)) ? sign.suspected(day.date(), day.until("CS.decide"))
                        : sign.found(day.until("CS.decide")));
            }
        }
    }

    /**
     * What was found at the opening may be decided from now on; where the tender ended with it, what another lot waits
     * for.
     */
    public void beginDecisions(Tender tender) {
        var day = today.day();
        signs.of(tender.id()).stream().filter(CollusionSign::waitsForItsClock)
                .filter(sign -> sign.mayBeDecided(touchedBy(sign)))
                .forEach(sign -> journal.append(sign.suspected(day.date(), day.until("CS.decide"))));
    }

    private List<Tender> touchedBy(CollusionSign sign) {
        return signs.tendersOf(sign.id()).stream().map(tenders::get).toList();
    }

    /** @throws RuleRefused while a sign waits for the decision of two: there is no rank yet */
    public void requireDecided(UUID tenderId) {
        var open = signs.of(tenderId).stream().filter(sign -> !sign.status().isDecided()).count();
        if (open > 0) {
            throw new RuleRefused(CollusionProblem.UNDECIDED, today.day().rule("CS.decide"), "collusionSigns", open);
        }
    }

    /**
     * Signs come also after the rank, when another lot is opened.
     *
     * @throws RuleRefused while a sign of this bid waits for the decision of two, and where two found collusion
     */
    public void requireClear(Bid bid) {
        var own = signs.ofBid(bid.id());
        var open = own.stream().filter(sign -> !sign.status().isDecided()).count();
        if (open > 0) {
            throw new RuleRefused(CollusionProblem.AWARD_WAITS, today.day().rule("CS.decide"), "collusionSigns", open);
        }
        if (own.stream().anyMatch(sign -> sign.status() == SignStatus.CONFIRMED)) {
            throw new RuleRefused(CollusionProblem.FOUND, today.day().rule("CS.decide"), "bidId", bid.id());
        }
    }

    /** A sign of this bid waits for the decision of two. */
    public boolean isSuspected(Bid bid) {
        return signs.ofBid(bid.id()).stream().anyMatch(sign -> !sign.status().isDecided());
    }

    /** Two found that this bid was agreed on with another. */
    public boolean isFound(Bid bid) {
        return signs.ofBid(bid.id()).stream().anyMatch(sign -> sign.status() == SignStatus.CONFIRMED);
    }

    private OpenedBid opened(Tender tender, Bid bid) {
        var priced = tender.stage().hasReached(TenderStatus.PRICE_OPENED);
        return OpenedBid.of(bid, envelopes.openTechnical(tender, bid.id()),
                priced ? envelopes.openPrice(tender, bid.id()) : null);
    }

    private List<OpenedBid> inOtherLots(Tender tender) {
        return lots.siblings(tender.id()).stream().map(tenders::get)
                .filter(other -> other.stage().hasReached(TenderStatus.OPENED))
                .flatMap(other -> bids
                        .of(other.id(), BidStatus.OPENED, BidStatus.QUALIFIED, BidStatus.DISQUALIFIED, BidStatus.WON,
                                BidStatus.LOST)
                        .stream().filter(bid -> !bid.blindCode().isEmpty()).map(bid -> opened(other, bid)))
                .toList();
    }

    private static String textOf(Tender tender) {
        var content = tender.content();
        var text = new StringBuilder(content.title()).append('\n').append(content.description());
        for (Criterion criterion : content.evaluation().criteria()) {
            text.append('\n').append(criterion.name()).append('\n').append(criterion.anchors());
        }
        return text.toString();
    }
}
