package org.linli.procurement.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderPauses;
import org.linli.procurement.tender.TenderStatus;

/** Suspends a tender for a complaint. An awarded one cannot stand still: there the hold on the signature is enough. */
@ApplicationScoped
class Suspensions {

    private final Challenges challenges;
    private final TenderPauses pauses;

    Suspensions(Challenges challenges, TenderPauses pauses) {
        this.challenges = challenges;
        this.pauses = pauses;
    }

    void begin(Tender tender, LocalDate today) {
        if (tender.status().hasReached(TenderStatus.PUBLISHED) && !tender.status().hasReached(TenderStatus.AWARDED)) {
            pauses.suspend(tender, "COMPLAINT", today);
        }
    }

    /** The tender goes on when no other complaint holds it. */
    void end(Tender tender, LocalDate today) {
        challenges.flush();
        if (tender.status() == TenderStatus.SUSPENDED && challenges.suspending(tender.id()).isEmpty()) {
            pauses.resume(tender, today);
        }
    }
}
