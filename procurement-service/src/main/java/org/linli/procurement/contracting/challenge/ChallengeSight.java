package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.RequestScoped;
import org.linli.platform.identity.Caller;
import org.linli.procurement.contracting.challenge.ChallengeApi.ChallengeView;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * Who reads a challenge in full: its parties, the finance department and the auditor; everybody once there is a result.
 */
@RequestScoped
class ChallengeSight {

    private final Caller caller;
    private final Tenders tenders;

    ChallengeSight(Caller caller, Tenders tenders) {
        this.caller = caller;
        this.tenders = tenders;
    }

    ChallengeView view(Challenge challenge) {
        var full = isParty(challenge) || Outcome.isPublic(tenders.get(challenge.tenderId()));
        return ChallengeView.of(challenge, full, challenge.allowedTo(caller));
    }

    private boolean isParty(Challenge challenge) {
        return !caller.isAnonymous()
                && (caller.hasRole("auditor") || caller.hasRole("finance-maker") || caller.hasRole("finance-checker")
                        || caller.agencyId().filter(challenge.claim().agencyId()::equals).isPresent()
                        || caller.holds("purchaser", challenge.claim().purchaserId()));
    }
}
