package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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

    /** An objection of the same agency that says all of it already and is not over. */
    Optional<Challenge> repeated(UUID tenderId, Claim claim) {
        return claim.level() == Level.QUERY ? Optional.empty()
                : list("tenderId = ?1 and claim.agencyId = ?2 and claim.level = ?3 and claim.subject = ?4 order by id",
                        tenderId, claim.agencyId(), claim.level(), claim.subject()).stream()
                        .filter(first -> first.isOpen() && first.claim().covers(claim)).findFirst();
    }

    List<Challenge> suspending(UUID tenderId) {
        return list("tenderId = ?1 and proceedings.holding = true order by id", tenderId);
    }

    /** Upheld with AMEND for a remedy; the document is not amended yet. */
    List<Challenge> owingAmendment(UUID tenderId) {
        return list("tenderId = ?1 and proceedings.amendmentOwed = true order by id", tenderId);
    }

    /** @param rows of the agency and the closed ones of its code */
    int groundlessSince(Collection<UUID> rows, LocalDate day) {
        return (int) count("claim.agencyId in ?1 and proceedings.groundlessOn >= ?2", rows, day);
    }
}
