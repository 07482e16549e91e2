package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.judging.lowbid.LowBidService;
import org.linli.procurement.judging.panel.ChairElection;
import org.linli.procurement.judging.panel.PanelPolicy;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** Takes a tender from the sheets through the consensus to open prices. */
@ApplicationScoped
class ScoringService {

    private final Tenders tenders;
    private final Bids bids;
    private final BidCloseout bidCloseout;
    private final Seats seats;
    private final CommitteeScoring scores;
    private final PanelPolicy panel;
    private final ChairElection chairs;
    private final EnvelopeVault envelopes;
    private final LowBidService lowBids;
    private final CollusionWatch collusion;
    private final TenderCloseout closeout;
    private final Commands commands;
    private final Today today;

    ScoringService(Tenders tenders, Bids bids, BidCloseout bidCloseout, Seats seats, CommitteeScoring scores,
            PanelPolicy panel, ChairElection chairs, EnvelopeVault envelopes, LowBidService lowBids,
            CollusionWatch collusion, TenderCloseout closeout, Commands commands, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.bidCloseout = bidCloseout;
        this.seats = seats;
        this.scores = scores;
        this.panel = panel;
        this.chairs = chairs;
        this.envelopes = envelopes;
        this.lowBids = lowBids;
        this.collusion = collusion;
        this.closeout = closeout;
        this.commands = commands;
        this.today = today;
    }

    /**
     * Every member has locked a sheet for every qualified bid; scores far from the median now need words. With too few
     * bids left there is nothing to compare (P09).
     */
    @Transactional
    Tender beginConsensus(UUID tenderId, @Nullable String ifMatch) {
        return commands.decideAll(tenders.locked(tenderId), ifMatch, TenderCommand.BEGIN_CONSENSUS, tender -> {
            if (bids.of(tenderId, BidStatus.QUALIFIED).size() < tender.procedure().minBidders()) {
                closeout.fail(tender, "TOO_FEW_QUALIFIED_BIDS", "P09");
                return List.of();
            }
            var day = today.day();
            panel.requireComplete(tender, day.date());
            var counting = submitted(tenderId);
            var consensus = new Consensus(tender.content().evaluation(), counting);
            var share = day.rules().get("S06", tender.notice().frozenOn()).asFactor();
            var shift = day.rules().get("S05.shift", tender.notice().frozenOn()).asFactor();
            var farOff = counting.stream().map(sheet -> consensus.outliersOf(sheet, share)).toList();
            var moved = counting.stream().map(sheet -> consensus.movedOf(sheet, shift)).toList();
            counting.forEach(sheet -> sheet.require(SheetCommand.ENTER_CONSENSUS));
            for (int index = 0; index < counting.size(); index++) {
                counting.get(index).enterConsensus(farOff.get(index), moved.get(index));
            }
            chairs.settle(tenderId);
            return List.of(tender.beginConsensus(farOff.stream().mapToInt(Set::size).sum()));
        });
    }

    /** @throws RuleRefused under C06 while a sheet is missing */
    private List<Sheet> submitted(UUID tenderId) {
        var members = seats.confirmed(tenderId).size();
        var scored = bids.of(tenderId, BidStatus.QUALIFIED).stream().map(Bid::id).toList();
        var counting = scores.counting(tenderId).stream().filter(sheet -> sheet.status() == SheetStatus.SUBMITTED)
                .filter(sheet -> scored.contains(sheet.bidId())).toList();
        if (counting.size() < members * scored.size()) {
            throw new RuleRefused(ScoringProblem.SHEETS_MISSING, today.day().rule("C06"), "sheets", counting.size(),
                    members * scored.size());
        }
        return counting;
    }

    /**
     * A price above the ceiling, or another than the fixed one, is invalid (P10); with too few valid ones left the
     * tender fails (P09).
     */
    @Transactional
    Tender openPrices(UUID tenderId, @Nullable String ifMatch) {
        var held = tenders.locked(tenderId);
        var scored = bids.of(tenderId, BidStatus.QUALIFIED);
        var opened = commands.decide(held, ifMatch, TenderCommand.OPEN_PRICES, tender -> {
            requireWords(tenderId);
            var event = tender.openPrices(scored.size());
            for (var bid : scored) {
                bid.openPrice(envelopes.openPrice(tender, bid.id()).price());
                if (!isValid(bid, tender)) {
                    bidCloseout.disqualify(bid, "PRICE_OVER_CEILING");
                }
            }
            return event;
        });
        collusion.screen(opened, scored);
        var conforming = bids.of(tenderId, BidStatus.QUALIFIED);
        if (conforming.isEmpty()) {
            closeout.fail(opened, "NO_VALID_PRICE", "P10");
        } else if (conforming.size() < opened.procedure().minBidders()) {
            closeout.fail(opened, "TOO_FEW_QUALIFIED_BIDS", "P09");
        } else {
            opened.awaitReport(today.day());
            lowBids.ask(opened, conforming);
        }
        tenders.flush();
        return opened;
    }

    private void requireWords(UUID tenderId) {
        var silent = scores.counting(tenderId).stream().flatMap(sheet -> sheet.marks().stream())
                .filter(Mark::needsWords).toList();
        if (!silent.isEmpty()) {
            var rule = silent.stream().anyMatch(Mark::outlier) ? "S06" : "S05.shift";
            throw new RuleRefused(ScoringProblem.WORDS_MISSING, today.day().rule(rule), "sheets", silent.size());
        }
    }

    private static boolean isValid(Bid bid, Tender tender) {
        var price = bid.price().orElseThrow();
        var ceiling = tender.content().ceilingPrice();
        return tender.content().evaluation().priceMode() == PriceMode.FIXED ? price.equals(ceiling)
                : !price.isMoreThan(ceiling);
    }
}
