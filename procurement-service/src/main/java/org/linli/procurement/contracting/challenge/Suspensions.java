package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderPauses;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Suspends a tender for a challenge. An awarded one cannot stand still: there the hold on the signature is enough. */
@ApplicationScoped
class Suspensions {

    private final Challenges challenges;
    private final TenderPauses pauses;

    Suspensions(Challenges challenges, TenderPauses pauses) {
        this.challenges = challenges;
        this.pauses = pauses;
    }

    void begin(Tender tender, LocalDate today) {
        begin(tender, "COMPLAINT", today);
    }

    /** The document is to be amended first. */
    void untilAmended(Tender tender, LocalDate today) {
        begin(tender, "AMENDMENT_OWED", today);
    }

    private void begin(Tender tender, String reason, LocalDate today) {
        if (tender.status().hasReached(TenderStatus.PUBLISHED) && !tender.status().hasReached(TenderStatus.AWARDED)) {
            pauses.suspend(tender, reason, today);
        }
    }

    /** The status the tender will have once this challenge is decided. */
    TenderStatus statusWithout(Challenge challenge, Tender tender) {
        var heldByOthers = challenges.suspending(tender.id()).stream().anyMatch(other -> other != challenge)
                || !challenges.owingAmendment(tender.id()).isEmpty();
        return challenge.isHolding() && !heldByOthers ? tender.stage() : tender.status();
    }

    /** The tender goes on when no other challenge holds it. */
    void end(Tender tender, LocalDate today) {
        challenges.flush();
        if (tender.status() == TenderStatus.SUSPENDED && challenges.suspending(tender.id()).isEmpty()
                && challenges.owingAmendment(tender.id()).isEmpty()) {
            pauses.resume(tender, today);
        }
    }
}
