package org.linli.procurement.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.BidStatus;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.bid.Sealing;
import org.linli.procurement.collusion.CollusionWatch;
import org.linli.procurement.panel.Chairs;
import org.linli.procurement.panel.PanelPolicy;
import org.linli.procurement.panel.Seat;
import org.linli.procurement.panel.Seats;
import org.linli.procurement.tender.EvaluationScheme.PriceMode;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderEndings;
import org.linli.procurement.tender.Tenders;

/** Takes a tender from the sheets through the consensus to open prices. */
@ApplicationScoped
class ScoringService {

    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final Seats seats;
    private final Sheets sheets;
    private final PanelPolicy panel;
    private final Chairs chairs;
    private final Sealing sealing;
    private final LowBidService lowBids;
    private final CollusionWatch collusion;
    private final TenderEndings endings;
    private final Rules rules;
    private final Clock clock;

    ScoringService(Tenders tenders, Bids bids, BidEndings bidEndings, Seats seats, Sheets sheets, PanelPolicy panel,
            Chairs chairs, Sealing sealing, LowBidService lowBids, CollusionWatch collusion, TenderEndings endings, Rules rules,
            Clock clock) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.seats = seats;
        this.sheets = sheets;
        this.panel = panel;
        this.chairs = chairs;
        this.sealing = sealing;
        this.lowBids = lowBids;
        this.collusion = collusion;
        this.endings = endings;
        this.rules = rules;
        this.clock = clock;
    }

    /** Every member has locked a sheet for every qualified bid; scores far from the median now need words. */
    @Transactional
    Tender beginConsensus(UUID tenderId, @Nullable String ifMatch) {
        var tender = seen(tenderId, ifMatch);
        var members = seats.confirmed(tenderId);
        var scored = bids.of(tenderId, BidStatus.QUALIFIED);
        var counting = sheets.counting(tenderId, members.stream().map(Seat::id).toList()).stream()
                .filter(sheet -> sheet.status() == SheetStatus.SUBMITTED)
                .filter(sheet -> scored.stream().anyMatch(bid -> bid.id().equals(sheet.bidId()))).toList();
        var share = rules.get("S06", today()).asFactor();
        var consensus = new Consensus(tender.content().evaluation(), counting);
        var outliers = counting.stream().mapToInt(sheet -> consensus.outliersOf(sheet, share).size()).sum();
        var begun = tender.beginConsensus(outliers);
        panel.requireComplete(tender, today());
        if (counting.size() < members.size() * scored.size()) {
            throw new RuleRefused(ScoringProblem.SHEETS_MISSING, rules.get("C06", today()), "sheets", counting.size(),
                    members.size() * scored.size());
        }
        var shift = rules.get("S05.shift", today()).asFactor();
        var farOff = counting.stream().map(sheet -> consensus.outliersOf(sheet, share)).toList();
        var moved = counting.stream().map(sheet -> consensus.movedOf(sheet, shift)).toList();
        for (int index = 0; index < counting.size(); index++) {
            counting.get(index).enterConsensus(farOff.get(index), moved.get(index));
        }
        chairs.settle(tenderId);
        endings.tell(tender, List.of(begun));
        tenders.flush();
        return tender;
    }

    /** A price above the ceiling, or another than the fixed one, is invalid (P10). */
    @Transactional
    Tender openPrices(UUID tenderId, @Nullable String ifMatch) {
        var tender = seen(tenderId, ifMatch);
        var scored = bids.of(tenderId, BidStatus.QUALIFIED);
        var opened = tender.openPrices(scored.size());
        var members = seats.confirmed(tenderId).stream().map(Seat::id).toList();
        var silent = sheets.counting(tenderId, members).stream().flatMap(sheet -> sheet.marks().stream()).filter(Mark::needsWords)
                .toList();
        if (!silent.isEmpty()) {
            var rule = silent.stream().anyMatch(Mark::outlier) ? "S06" : "S05.shift";
            throw new RuleRefused(ScoringProblem.WORDS_MISSING, rules.get(rule, today()), "sheets", silent.size());
        }
        for (var bid : scored) {
            bid.openPrice(sealing.openPrice(tender, bid).price());
            if (!isValid(bid, tender)) {
                bidEndings.disqualify(bid, "PRICE_OVER_CEILING");
            }
        }
        endings.tell(tender, List.of(opened));
        collusion.look(tender, scored);
        var conforming = bids.of(tenderId, BidStatus.QUALIFIED);
        if (conforming.isEmpty()) {
            endings.fail(tender, "NO_VALID_PRICE", "P10");
        }
        lowBids.ask(tender, conforming);
        tenders.flush();
        return tender;
    }

    private static boolean isValid(Bid bid, Tender tender) {
        var price = bid.price().orElseThrow();
        var ceiling = tender.content().ceilingPrice();
        return tender.content().evaluation().priceMode() == PriceMode.FIXED ? price.equals(ceiling)
                : !price.isMoreThan(ceiling);
    }

    private Tender seen(UUID id, @Nullable String ifMatch) {
        var tender = tenders.locked(id);
        Answers.requireMatch(ifMatch, tender.version());
        return tender;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
