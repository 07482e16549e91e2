package org.linli.procurement.judging.lowbid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.judging.seat.SeatPseudonym;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** Asks for explanations of abnormally low prices and takes the committee's word on them. */
@ApplicationScoped
public class LowBidService {

    private final LowBidCases cases;
    private final Tenders tenders;
    private final Bids bids;
    private final BidCloseout closeout;
    private final Seats seats;
    private final SeatPseudonym pseudonym;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    LowBidService(LowBidCases cases, Tenders tenders, Bids bids, BidCloseout closeout, Seats seats,
            SeatPseudonym pseudonym, Commands commands, Journal journal, Today today) {
        this.cases = cases;
        this.tenders = tenders;
        this.bids = bids;
        this.closeout = closeout;
        this.seats = seats;
        this.pseudonym = pseudonym;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** One question per bid, however many triggers struck; a price that was judged before is not asked about again. */
    public void ask(Tender tender, List<Bid> conforming) {
        var day = today.day();
        var priced = conforming.stream().map(bid -> new Priced(bid.id(), bid.price().orElseThrow())).toList();
        var flags = LowBidFlag.of(tender.content(), priced, day.rules(), tender.notice().frozenOn());
        var earlier = cases.of(tender.id());
        var known = earlier.stream().map(LowBidCase::bidId).toList();
        var members = cases.members(tender.id());
        earlier.forEach(lowBid -> lowBid.putTo(members));
        var until = today.instant().plus(Duration.ofMinutes(term().asInt()));
        for (var bid : conforming) {
            var own = flags.stream().filter(flag -> flag.bidId().equals(bid.id())).toList();
            if (!own.isEmpty() && !known.contains(bid.id())) {
                var asked = LowBidCase.ask(Ids.next(), new LowBidCase.Asked(tender.id(), bid.id(), bid.agencyId()), own,
                        until);
                asked.putTo(members);
                cases.persist(asked);
                own.forEach(flag -> journal.append(new LowBidEvent.Flagged(tender.id(), flag.bidId(), flag.trigger(),
                        flag.price(), flag.limit())));
                journal.append(asked.asked());
            }
        }
    }

    /**
     * A member finds a price too low that no ratio strikes (L4): the bidder is asked all the same, and the committee
     * decides.
     *
     * @throws Forbidden for whoever has no seat; Conflict for a bid that was asked already, or when prices are not open
     */
    @Transactional
    LowBidCase judge(UUID tenderId, UUID person, UUID bidId, String reason) {
        var tender = tenders.locked(tenderId);
        requireStage(tender);
        var seat = seats.confirmed(tenderId, person)
                .orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, tenderId));
        var bid = bids.of(tenderId, BidStatus.QUALIFIED).stream().filter(one -> one.id().equals(bidId)).findFirst()
                .orElseThrow(() -> new NotFound("Bid", bidId));
        if (cases.of(tenderId).stream().anyMatch(known -> known.bidId().equals(bidId))) {
            throw new Conflict(ScoringProblem.LOW_BID_ASKED, bidId);
        }
        pseudonym.actAs(seat);
        var price = bid.price().orElseThrow();
        var flag = LowBidFlag.judged(bidId, price, today.day().rule("L4"), reason);
        var asked = LowBidCase.ask(Ids.next(), new LowBidCase.Asked(tenderId, bidId, bid.agencyId()), List.of(flag),
                today.instant().plus(Duration.ofMinutes(term().asInt())));
        asked.putTo(cases.members(tenderId));
        cases.persistAndFlush(asked);
        journal.append(new LowBidEvent.Flagged(tenderId, bidId, flag.trigger(), price, price));
        journal.append(asked.asked());
        return asked;
    }

    /** @throws RuleRefused while a question is undecided: there is no rank yet */
    public List<LowBidCase> decided(UUID tenderId) {
        var asked = cases.of(tenderId);
        var open = asked.stream().filter(lowBid -> !lowBid.status().isDecided()).count();
        if (open > 0) {
            throw new RuleRefused(ScoringProblem.LOW_BID_OPEN, term(), "lowBids", open);
        }
        return asked;
    }

    /** Also while the tender stands still: the term runs on. */
    @Transactional
    LowBidCase explain(UUID id, String text, List<String> documents) {
        var tender = tenders.locked(cases.tenderOf(id));
        return commands.give(cases.locked(id), LowBidCommand.EXPLAIN, lowBid -> {
            if (tender.stage() != TenderStatus.PRICE_OPENED) {
                throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
            }
            return lowBid.explain(new CostExplanation(text, documents, today.instant()), term());
        });
    }

    /** Unproven, the bid is invalid: the rank is computed without it. One that fell meanwhile has no more to lose. */
    @Transactional
    LowBidCase vote(UUID id, UUID person, boolean proven, String opinion, List<String> evidence) {
        var tender = tenders.locked(cases.tenderOf(id));
        var seat = seats.confirmed(tender.id(), person)
                .orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, tender.id()));
        var voted = commands.giveAll(cases.locked(id), LowBidCommand.VOTE, lowBid -> {
            requireStage(tender);
            pseudonym.actAs(seat);
            return lowBid.vote(new LowBidVote(seat.id(), proven, opinion, evidence), cases.members(tender.id()),
                    today.instant(), term()).stream().toList();
        });
        var bid = bids.get(voted.bidId());
        if (voted.isUnproven() && bid.accepted().contains(BidCommand.DISQUALIFY)) {
            closeout.disqualify(bid, "LOW_BID_UNPROVEN");
        }
        return voted;
    }

    private static void requireStage(Tender tender) {
        if (tender.status() != TenderStatus.PRICE_OPENED) {
            throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
        }
    }

    private Rule term() {
        return today.day().rule("L.minutes");
    }
}
