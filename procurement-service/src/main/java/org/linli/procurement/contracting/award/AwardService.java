package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.TeamPolicy;
import org.linli.procurement.contracting.independence.OverlapGate;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.judging.ranking.TenderResults;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.Tenders;

/** Makes awards. */
@ApplicationScoped
class AwardService {

    private final Awards awards;
    private final Tenders tenders;
    private final NextCandidate candidates;
    private final TenderResults results;
    private final AgencyPolicy agencies;
    private final LotCap lots;
    private final TeamPolicy team;
    private final CollusionWatch collusion;
    private final OverlapGate overlaps;
    private final BidCloseout bidCloseout;
    private final AwardCloseout closeout;
    private final ChallengeHolds holds;
    private final AwardWatch watch;
    private final DualControl decisions;
    private final Commands commands;
    private final Today today;

    AwardService(Awards awards, Tenders tenders, NextCandidate candidates, TenderResults results, AgencyPolicy agencies,
            LotCap lots, TeamPolicy team, CollusionWatch collusion, OverlapGate overlaps, BidCloseout bidCloseout,
            AwardCloseout closeout, ChallengeHolds holds, AwardWatch watch, DualControl decisions, Commands commands,
            Today today) {
        this.awards = awards;
        this.tenders = tenders;
        this.candidates = candidates;
        this.results = results;
        this.agencies = agencies;
        this.lots = lots;
        this.team = team;
        this.collusion = collusion;
        this.overlaps = overlaps;
        this.bidCloseout = bidCloseout;
        this.closeout = closeout;
        this.holds = holds;
        this.watch = watch;
        this.decisions = decisions;
        this.commands = commands;
        this.today = today;
    }

    /** The agency's standing and bars are read, and held, in this transaction. */
    @Transactional
    Award award(UUID tenderId, @Nullable String ifMatch) {
        commands.decide(tenders.locked(tenderId), ifMatch, TenderCommand.AWARD, tender -> {
            var day = today.day();
            holds.requireMayAward(tenderId, day.date());
            var bid = candidate(tender);
            requireAnnounced(tender, bid);
            bid.members().forEach(member -> agencies.requireMayBeAwarded(member, day.date()));
            team.requireStands(bid, tender, day.date());
            lots.requireBelow(tenderId, bid.members(), day.date());
            collusion.requireClear(bid);
            overlaps.requireReviewed(tender, bid, day);
            var result = results.get(tenderId);
            bid.require(BidCommand.WIN);
            tender.award(today.instant(), day.rules(), day.calendar());
            bid.win();
            var winner = new Award.Winner(bid.id(), bid.agencyId(), bid.price().orElseThrow());
            var award = Award.make(Ids.next(), tenderId, tender.purchaserId(), winner, day.date(),
                    tender.clocks().signUntil());
            awards.persist(award);
            watch.made(award, tender);
            bidCloseout.oweDepositsBeside(bid, tender);
            decisions.movedOn(tenderId);
            return award.made(result.whatIfLowestPrice().agencyId());
        });
        return awards.madeIn(tenderId).orElseThrow();
    }

    /** Only for a candidate that may not be awarded: the rank is not the purchaser's to change. */
    @Transactional
    Tender passOver(UUID tenderId, @Nullable String ifMatch) {
        return commands.decideAll(tenders.locked(tenderId), ifMatch, TenderCommand.PASS_OVER, tender -> {
            candidates.first(tenderId).filter(first -> first.id().equals(tender.outcome().leadingBidId()))
                    .ifPresent(bid -> {
                        requireMayPass(bid, tender);
                        bidCloseout.invalidate(bid, "MAY_NOT_BE_AWARDED");
                    });
            return closeout.announceNext(tender);
        });
    }

    private void requireMayPass(Bid bid, Tender tender) {
        if (bid.members().stream().allMatch(member -> agencies.mayBeAwarded(member, today.date()))
                && team.stands(bid, tender) && !lots.isReached(tender.id(), bid.members()) && !collusion.isFound(bid)) {
            throw new RuleRefused(AwardProblem.CANDIDATE_STANDS, today.day().rule("P17"), "bidId", bid.id());
        }
    }

    /** @throws RuleRefused under P12 for the next in rank, whom nobody could object to yet */
    private void requireAnnounced(Tender tender, Bid bid) {
        if (!bid.id().equals(tender.outcome().leadingBidId())) {
            throw new RuleRefused(AwardProblem.NOT_ANNOUNCED, today.day().rule("P12"), "bidId", bid.id());
        }
    }

    private Bid candidate(Tender tender) {
        return candidates.first(tender.id()).orElseThrow(
                () -> new RuleRefused(AwardProblem.NO_CANDIDATE, today.day().rule("P17"), "tenderId", tender.number()));
    }

    /** The winner's own word: the next in rank is the candidate (P17). */
    @Transactional
    Award refuse(UUID id, @Nullable String ifMatch, String reason) {
        var tender = tenders.locked(awards.tenderOf(id));
        var award = commands.decide(awards.locked(id), ifMatch, AwardCommand.REFUSE, found -> {
            closeout.requireMayFall(found, tender);
            return found.refuse(reason);
        });
        closeout.fallen(award, tender, "WINNER_REFUSED");
        return award;
    }

    @Transactional
    Award proposeRevocation(UUID id, @Nullable String ifMatch, Revocation.Proposal proposal) {
        return commands.decide(awards.locked(id), ifMatch, AwardCommand.PROPOSE_REVOCATION,
                award -> award.proposeRevocation(proposal, today.day()));
    }

    @Transactional
    Award object(UUID id, @Nullable String ifMatch, String words) {
        return commands.decide(awards.locked(id), ifMatch, AwardCommand.OBJECT,
                award -> award.object(words, today.day()));
    }

    /** By another than proposed it, after the winner was heard: the award and what was drafted on it end. */
    @Transactional
    Award confirmRevocation(UUID id, @Nullable String ifMatch, Actor second, String findings) {
        var tender = tenders.locked(awards.tenderOf(id));
        var award = commands.decideAll(awards.locked(id), ifMatch, AwardCommand.CONFIRM_REVOCATION, found -> {
            closeout.requireRevocable(found, tender, found.revocations().getLast().ground());
            return found.confirmRevocation(second, findings, today.day());
        });
        closeout.revoked(award, tender, award.revocations().getLast().ground());
        return award;
    }

    @Transactional
    Award rejectRevocation(UUID id, @Nullable String ifMatch, String findings) {
        return commands.decide(awards.locked(id), ifMatch, AwardCommand.REJECT_REVOCATION,
                award -> award.rejectRevocation(findings, today.date()));
    }
}
