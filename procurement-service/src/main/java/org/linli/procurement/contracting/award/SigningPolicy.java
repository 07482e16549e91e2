package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.contracting.award.SigningTerm.Awaited;
import org.linli.procurement.contracting.independence.OverlapGate;
import org.linli.procurement.judging.collusion.CollusionWatch;
import org.linli.procurement.known.agency.AgencyPolicy;
import org.linli.procurement.tendering.port.ChallengeHolds;
import org.linli.procurement.tendering.tender.Tenders;

/** Whose act a signature waits for: no winner is late with what would be refused for others, or for the house. */
@ApplicationScoped
class SigningPolicy {

    private final ChallengeHolds holds;
    private final CollusionWatch collusion;
    private final OverlapGate overlaps;
    private final Tenders tenders;
    private final AgencyPolicy agencies;
    private final AwardContracts contracts;
    private final Bids bids;

    SigningPolicy(ChallengeHolds holds, CollusionWatch collusion, OverlapGate overlaps, Tenders tenders,
            AgencyPolicy agencies, AwardContracts contracts, Bids bids) {
        this.holds = holds;
        this.collusion = collusion;
        this.overlaps = overlaps;
        this.tenders = tenders;
        this.agencies = agencies;
        this.contracts = contracts;
        this.bids = bids;
    }

    /** A tie with the winner is the purchaser's to look at; one that may not sign at all, to take the award from. */
    Awaited awaited(Award award, LocalDate day) {
        var bid = bids.get(award.bidId());
        if (!holds.mayAward(award.tenderId()) || collusion.isSuspected(bid)) {
            return Awaited.NOBODY;
        }
        if (!overlaps.isReviewed(tenders.get(award.tenderId()), bid) || collusion.isFound(bid)
                || !bid.members().stream().allMatch(member -> agencies.mayContract(member, day))) {
            return Awaited.PURCHASER;
        }
        return contracts.awaited(award.id());
    }
}
