package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.procurement.bidding.bid.BidEndings;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.bid.TeamPolicy;
import org.linli.procurement.contracting.award.AwardCommand;
import org.linli.procurement.contracting.award.Awards;
import org.linli.procurement.tendering.tender.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** What a contract changes around it, in the same transaction. */
@ApplicationScoped
class ContractEffects {

    private final Awards awards;
    private final Bids bids;
    private final BidEndings bidEndings;
    private final TeamPolicy team;
    private final ChallengeHolds holds;
    private final Today today;

    ContractEffects(Awards awards, Bids bids, BidEndings bidEndings, TeamPolicy team, ChallengeHolds holds,
            Today today) {
        this.awards = awards;
        this.bids = bids;
        this.bidEndings = bidEndings;
        this.team = team;
        this.holds = holds;
        this.today = today;
    }

    /**
     * Its award stands, nobody challenges it, and the people it was won with are there. The caller holds the tender.
     */
    void requireSignable(Contract contract, Tender tender, LocalDate day) {
        tender.require(TenderCommand.CONTRACT);
        awards.get(contract.awardId()).require(AwardCommand.CONTRACT);
        holds.requireMayAward(tender.id(), day);
        team.requireStands(bids.get(contract.bidId()), tender, day);
    }

    /** The tender is done and the other bidders' people are free. */
    void signed(Contract contract, Tender tender) {
        tender.contract();
        awards.get(contract.awardId()).contract();
        bids.live(tender.id()).stream().filter(bid -> !bid.id().equals(contract.bidId())).forEach(bidEndings::lose);
    }

    /** The people promised for the service are free once it is over, and a bond is due back (P16). */
    void ended(Contract contract) {
        if (contract.status() == ContractStatus.COMPLETED || contract.status() == ContractStatus.TERMINATED) {
            bidEndings.free(contract.bidId());
            contract.oweRefund(today.day().until("P16.refund"));
        }
    }

    ContractEvent terminated(Contract contract, String reason, @Nullable String handoverPlan, LocalDate day) {
        var terminated = contract.terminate(reason, handoverPlan, day, today.day().rules());
        ended(contract);
        return terminated;
    }

    LocalDate handoverBy(LocalDate day) {
        var book = today.day();
        return book.calendar().deadline(day, book.rules().get("HC3", day)).lastDay();
    }
}
