package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.bid.TeamPolicy;
import org.linli.procurement.contracting.award.AwardCommand;
import org.linli.procurement.contracting.award.Awards;
import org.linli.procurement.contracting.independence.OverlapGate;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** What a contract changes around it, in the same transaction. */
@ApplicationScoped
class ContractEffect {

    private final Awards awards;
    private final Bids bids;
    private final BidCloseout bidCloseout;
    private final AgencyPolicy agencies;
    private final TeamPolicy team;
    private final CollusionWatch collusion;
    private final OverlapGate overlaps;
    private final ChallengeHolds holds;
    private final DualControl decisions;
    private final Today today;

    ContractEffect(Awards awards, Bids bids, BidCloseout bidCloseout, AgencyPolicy agencies, TeamPolicy team,
            CollusionWatch collusion, OverlapGate overlaps, ChallengeHolds holds, DualControl decisions, Today today) {
        this.awards = awards;
        this.bids = bids;
        this.bidCloseout = bidCloseout;
        this.agencies = agencies;
        this.team = team;
        this.collusion = collusion;
        this.overlaps = overlaps;
        this.holds = holds;
        this.decisions = decisions;
        this.today = today;
    }

    /**
     * All that was asked at the award is asked again: nobody proposes to take it back or challenges it, no member is
     * barred, the people it was won with are there, no sign of collusion stands against it and no tie with the
     * purchaser waits for two. The caller holds the tender.
     */
    void requireSignable(Contract contract, Tender tender, BusinessDay day) {
        tender.require(TenderCommand.CONTRACT);
        var award = awards.get(contract.awardId());
        award.require(AwardCommand.CONTRACT);
        award.requireUncontested(day);
        if (contract.beganUnsigned(day.date())) {
            throw new RuleRefused(ContractProblem.BEGAN_UNSIGNED, day.rule("P13.begin"), "from",
                    contract.terms().number(), contract.terms().from());
        }
        holds.requireMayAward(tender.id(), day.date());
        for (var member : contract.terms().contractors()) {
            agencies.requireMayContract(member, day.date());
        }
        var bid = bids.get(contract.bidId());
        team.requireStands(bid, tender, day.date());
        collusion.requireClear(bid);
        overlaps.requireReviewed(tender, bid, day);
    }

    /** What a signature binds before the last one is given. */
    void bound(Contract contract) {
        if (contract.agreement().isSignedBy(contract.agencyId())) {
            awards.get(contract.awardId()).bind(contract.terms().number());
        }
    }

    /** The tender is done and the other bidders' people are free. */
    void signed(Contract contract, Tender tender) {
        tender.contract();
        tender.keepFile(today.day());
        awards.get(contract.awardId()).contract();
        bidCloseout.oweDeposit(bids.get(contract.bidId()), tender);
        bids.live(tender.id()).stream().filter(bid -> !bid.id().equals(contract.bidId())).forEach(bidCloseout::lose);
    }

    /**
     * The people promised for the service are free once it is over, and a bond is due back (P16). A draft that ends was
     * no service: its bid may stand again or be drawn up anew, and frees its people when it falls itself.
     */
    void ended(Contract contract) {
        if (contract.status() == ContractStatus.COMPLETED || contract.status() == ContractStatus.TERMINATED) {
            decisions.movedOn(contract.id());
            if (contract.agreement().signedOn().isPresent()) {
                bidCloseout.free(contract.bidId());
            }
            contract.oweRefund(today.day().until("P16.refund"));
        }
    }

    /** A draft whose award fell, or whose agency may not sign. */
    ContractEvent dropped(Contract contract, String reason, LocalDate day) {
        var ended = contract.end(reason, day);
        ended(contract);
        return ended;
    }

    LocalDate handoverBy(LocalDate day) {
        var book = today.day();
        return book.calendar().deadline(day, book.rules().get("HC3", day)).lastDay();
    }
}
