package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.TenderParts;
import org.linli.procurement.contracting.challenge.Claim.Level;

/** All challenges. */
@ApplicationScoped
class Challenges implements TenderParts<Challenge> {

    @Override
    public String kind() {
        return "Challenge";
    }

    /**
     * The first that stands against award and signature: an objection nobody answered, or a complaint that suspends
     * (P20).
     */
    Optional<Challenge> against(UUID tenderId) {
        return list("tenderId = ?1 and claim.level = ?2 and status in ?3 order by id", tenderId, Level.OBJECTION,
                List.of(ChallengeStatus.FILED, ChallengeStatus.COMPLAINT)).stream()
                .filter(Challenge::standsAgainstAward).findFirst();
    }

    List<Challenge> suspending(UUID tenderId) {
        return list("tenderId = ?1 and proceedings.holding = true order by id", tenderId);
    }

    /** Upheld with AMEND for a remedy; the document is not amended yet. */
    List<Challenge> owingAmendment(UUID tenderId) {
        return list("tenderId = ?1 and proceedings.amendmentOwed = true order by id", tenderId);
    }

    /** Also those of the closed rows of its code. */
    int groundlessSince(UUID agencyId, LocalDate day) {
        return (int) count("""
                (claim.agencyId = ?1 or claim.agencyId in (select former.id from KnownAgency own join KnownAgency former
                    on former.unifiedSocialCreditCode = own.unifiedSocialCreditCode
                    and former.lifecycle.closedOn is not null where own.id = ?1))
                and proceedings.groundlessOn >= ?2""", agencyId, day);
    }
}
