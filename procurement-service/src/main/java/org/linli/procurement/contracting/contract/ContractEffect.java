package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.aggregate.Today;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.bid.TeamPolicy;
import org.linli.procurement.contracting.award.AwardCommand;
import org.linli.procurement.contracting.award.Awards;
import org.linli.procurement.tendering.tender.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** What a contract changes around it, in the same transaction. */
@ApplicationScoped
class ContractEffect {

    private final Awards awards;
    private final Bids bids;
    private final BidCloseout bidCloseout;
    private final TeamPolicy team;
    private final ChallengeHolds holds;
    private final Today today;

    ContractEffect(Awards awards, Bids bids, BidCloseout bidCloseout, TeamPolicy team, ChallengeHolds holds,
            Today today) {
        this.awards = awards;
        this.bids = bids;
        this.bidCloseout = bidCloseout;
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
        tender.keepFile(today.day());
        awards.get(contract.awardId()).contract();
        bids.live(tender.id()).stream().filter(bid -> !bid.id().equals(contract.bidId())).forEach(bidCloseout::lose);
    }

    /**
     * The people promised for the service are free once it is over, and a bond is due back (P16). A draft that ends was
     * no service: its bid may stand again or be drawn up anew, and frees its people when it falls itself.
     */
    void ended(Contract contract) {
        if (contract.status() == ContractStatus.COMPLETED || contract.status() == ContractStatus.TERMINATED) {
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
