package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.procurement.tendering.tender.AmendmentsOwed;
import org.linli.procurement.tendering.tender.Tender;

/** Lets a tender go on once the amendment that an upheld challenge asked for is made. */
@ApplicationScoped
class OwedAmendmentCheck implements AmendmentsOwed {

    private final Challenges challenges;
    private final ChallengeSuspension suspensions;

    OwedAmendmentCheck(Challenges challenges, ChallengeSuspension suspensions) {
        this.challenges = challenges;
        this.suspensions = suspensions;
    }

    @Override
    public boolean isOwed(UUID tenderId) {
        return !challenges.owingAmendment(tenderId).isEmpty();
    }

    @Override
    public void amended(Tender tender, LocalDate day) {
        var owing = challenges.owingAmendment(tender.id());
        owing.forEach(Challenge::amended);
        if (!owing.isEmpty()) {
            suspensions.end(tender, day);
        }
    }
}
