package org.linli.procurement.judging.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.sealing.EnvelopeVault;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.judging.lowbid.LowBidCase;
import org.linli.procurement.judging.lowbid.LowBidService;
import org.linli.procurement.judging.panel.Panels;
import org.linli.procurement.judging.scoring.CommitteeScoring;
import org.linli.procurement.known.agency.AgencyRecords;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;

/** Puts the bids in order and says who would have won otherwise. */
@ApplicationScoped
class RankingService {

    private final Tenders tenders;
    private final Bids bids;
    private final CommitteeScoring scores;
    private final Panels panels;
    private final EnvelopeVault envelopes;
    private final AgencyRecords records;
    private final LowBidService lowBids;
    private final CollusionWatch collusion;
    private final TenderResults results;
    private final TenderCloseout closeout;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    RankingService(Tenders tenders, Bids bids, CommitteeScoring scores, Panels panels, EnvelopeVault envelopes,
            AgencyRecords records, LowBidService lowBids, CollusionWatch collusion, TenderResults results,
            TenderCloseout closeout, Commands commands, Journal journal, Today today) {
        this.tenders = tenders;
        this.bids = bids;
        this.scores = scores;
        this.panels = panels;
        this.envelopes = envelopes;
        this.records = records;
        this.lowBids = lowBids;
        this.collusion = collusion;
        this.results = results;
        this.closeout = closeout;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * With fewer bids left than P09 asks for, whatever made the others invalid, or every one below a minimum, the
     * tender fails; else rank 1 waits for the purchaser's word (P11).
     */
    @Transactional
    Tender rank(UUID tenderId, @Nullable String ifMatch) {
        return commands.decideAll(tenders.locked(tenderId), ifMatch, TenderCommand.RANK, tender -> {
            var qualified = bids.of(tenderId, BidStatus.QUALIFIED);
            if (qualified.size() < tender.procedure().minBidders()) {
                closeout.fail(tender, qualified.isEmpty() ? "NO_BID_LEFT" : "TOO_FEW_QUALIFIED_BIDS", "P09");
                return List.of();
            }
            collusion.requireDecided(tenderId);
            var day = today.day();
            var result = result(tender, qualified, lowBids.decided(tenderId), day);
            var first = result.lines().getFirst();
            tender.rank(first.bidId(), day.date(), day.rules(), day.calendar());
            journal.append(result.ranked());
            results.findByIdOptional(tenderId).ifPresentOrElse(before -> before.supersede(result),
                    () -> results.persist(result));
            if (first.rank() == null) {
                closeout.fail(tender, "ALL_BELOW_MINIMUM", null);
            }
            return List.of();
        });
    }

    private TenderResult result(Tender tender, List<Bid> qualified, List<LowBidCase> asked, BusinessDay day) {
        var scheme = tender.content().evaluation();
        var scored = scored(tender, qualified, day);
        var lines = new Ranking(scheme, scored).lines();
        var winner = lines.getFirst().bidId();
        var heavier = scheme.priceMode() == PriceMode.FIXED ? null : WhatIf.priceWeight(scheme, scored,
                day.rules().get("S02.simulated", tender.notice().frozenOn()).value(), winner);
        return new TenderResult(tender.id(), day.date(), lines,
                asked.stream().flatMap(lowBid -> lowBid.flags().stream()).toList(), WhatIf.lowestPrice(scored, winner),
                heavier, new TenderResult.Changes(recomputed(tender, qualified, asked, lines, day),
                        scores.rescored(tender.id()).orElse(null)));
    }

    /**
     * Null when no price was unproven. Scored apart from the bids that stand: a newcomer's record depends on who is
     * compared.
     */
    private @Nullable Recomputed recomputed(Tender tender, List<Bid> qualified, List<LowBidCase> asked,
            List<RankedLine> lines, BusinessDay day) {
        var fallen = asked.stream().filter(LowBidCase::isUnproven).map(LowBidCase::bidId).toList();
        if (fallen.isEmpty()) {
            return null;
        }
        var all = Stream.concat(qualified.stream(), fallen.stream().map(bids::get)).toList();
        var before = new Ranking(tender.content().evaluation(), scored(tender, all, day)).lines();
        return Recomputed.of(fallen, before, lines);
    }

    private List<ScoredBid> scored(Tender tender, List<Bid> priced, BusinessDay day) {
        var consensus = scores.consensus(tender);
        var draw = panels.get(tender.id());
        var since = day.date().minusMonths(day.rules().get("HS4", tender.notice().frozenOn()).asInt());
        var scheme = tender.content().evaluation();
        var measuring = priced.stream().map(Bid::id).filter(bid -> scheme.belowMinimum(consensus.of(bid)).isEmpty())
                .collect(Collectors.toSet());
        var record = records.of(priced.stream().collect(Collectors.toMap(Bid::id, Bid::members)), measuring, since);
        return priced.stream()
                .map(bid -> new ScoredBid(bid.id(), bid.agencyId(), consensus.of(bid.id()), bid.price().orElseThrow(),
                        scoredPrice(tender, bid, day), hours(tender, bid, day), record.get(bid.id()),
                        draw.order("tie", bid.id())))
                .toList();
    }

    /** As S04 stood when the tender was published; where the price is fixed nothing is reckoned of it. */
    private Money scoredPrice(Tender tender, Bid bid, BusinessDay day) {
        var price = bid.price().orElseThrow();
        if (!envelopes.openPrice(tender, bid.id()).smallEnterprise()) {
            return price;
        }
        var granted = day.rules().get("S04", tender.notice().frozenOn()).asFactor();
        return price.minus(price.times(granted));
    }

    /** Promised, as far as the people offered can give them. */
    private int hours(Tender tender, Bid bid, BusinessDay day) {
        var content = tender.content();
        return envelopes.openTechnical(tender, bid.id()).credibleHours(content.serviceFrom(), content.serviceTo(),
                day.rules().get("HB3", tender.notice().frozenOn()));
    }
}
