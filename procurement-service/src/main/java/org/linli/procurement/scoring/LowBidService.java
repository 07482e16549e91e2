package org.linli.procurement.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.bid.Bid;
import org.linli.procurement.bid.BidEndings;
import org.linli.procurement.bid.Bids;
import org.linli.procurement.panel.Incognito;
import org.linli.procurement.panel.Seats;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** Asks for explanations of abnormally low prices and takes the committee's word on them. */
@ApplicationScoped
class LowBidService {

    private final LowBidCases cases;
    private final Tenders tenders;
    private final Bids bids;
    private final BidEndings endings;
    private final Seats seats;
    private final Incognito incognito;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    LowBidService(LowBidCases cases, Tenders tenders, Bids bids, BidEndings endings, Seats seats, Incognito incognito, Journal journal, Rules rules,
            Clock clock) {
        this.cases = cases;
        this.tenders = tenders;
        this.bids = bids;
        this.endings = endings;
        this.seats = seats;
        this.incognito = incognito;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** One question per bid, however many triggers struck; a price that was judged before is not asked about again. */
    void ask(Tender tender, List<Bid> conforming) {
        var priced = conforming.stream().map(bid -> new Priced.Plain(bid.id(), bid.price().orElseThrow())).toList();
        var flags = LowBidFlag.of(tender.content(), priced, rules.book(), today());
        var known = cases.of(tender.id()).stream().map(LowBidCase::bidId).toList();
        var until = clock.instant().plus(Duration.ofMinutes(term().asInt()));
        for (var bid : conforming) {
            var own = flags.stream().filter(flag -> flag.bidId().equals(bid.id())).toList();
            if (!own.isEmpty() && !known.contains(bid.id())) {
                var asked = LowBidCase.ask(Ids.next(), new LowBidCase.Asked(tender.id(), bid.id(), bid.agencyId()), own, until);
                cases.persist(asked);
                own.forEach(flag -> journal.append(new ResultEvent.LowBidFlagged(tender.id(), flag.bidId(), flag.trigger(),
                        flag.price(), flag.limit())));
                journal.append(asked.asked());
            }
        }
    }

    /** @throws RuleRefused while a question is undecided: there is no rank yet */
    List<LowBidCase> decided(UUID tenderId) {
        var asked = cases.of(tenderId);
        var open = asked.stream().filter(lowBid -> !lowBid.status().isDecided()).count();
        if (open > 0) {
            throw new RuleRefused(ScoringProblem.LOW_BID_OPEN, term(), "lowBids", open);
        }
        return asked;
    }

    @Transactional
    LowBidCase explain(UUID id, String text, List<String> documents) {
        var lowBid = inItsStage(id);
        journal.append(lowBid.explain(new CostExplanation(text, documents, clock.instant()), term()));
        cases.flush();
        return lowBid;
    }

    /** Unproven, the bid is invalid: the rank is computed without it. */
    @Transactional
    LowBidCase vote(UUID id, UUID person, boolean proven, String opinion, List<String> evidence) {
        var lowBid = inItsStage(id);
        var seat = seats.confirmed(lowBid.tenderId(), person)
                .orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, lowBid.tenderId()));
        incognito.actAs(seat);
        var members = seats.confirmed(lowBid.tenderId()).size();
        lowBid.vote(new LowBidVote(seat.id(), proven, opinion, evidence), members, clock.instant(), term())
                .ifPresent(journal::append);
        if (lowBid.status() == LowBidStatus.UNPROVEN) {
            endings.disqualify(bids.get(lowBid.bidId()), "LOW_BID_UNPROVEN");
        }
        cases.flush();
        return lowBid;
    }

    private LowBidCase inItsStage(UUID id) {
        var tender = tenders.locked(cases.get(id).tenderId());
        if (tender.status() != TenderStatus.PRICE_OPENED) {
            throw new Conflict(ScoringProblem.NOT_SCORING, tender.number(), tender.status());
        }
        return cases.locked(id);
    }

    private Rule term() {
        return rules.get("L.minutes", today());
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
