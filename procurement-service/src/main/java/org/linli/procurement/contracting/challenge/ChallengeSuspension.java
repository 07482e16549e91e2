package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.procurement.contracting.award.AwardRelease;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.TenderSuspension;

/** Suspends a tender for a challenge. An awarded one cannot stand still: there the hold on the signature is enough. */
@ApplicationScoped
class ChallengeSuspension {

    private final Challenges challenges;
    private final TenderSuspension pauses;
    private final AwardRelease awards;

    ChallengeSuspension(Challenges challenges, TenderSuspension pauses, AwardRelease awards) {
        this.challenges = challenges;
        this.pauses = pauses;
        this.awards = awards;
    }

    /** Asked before anything is ordered that {@link #begin} and {@link #end} bring about. */
    void requireMayBegin(Tender tender) {
        if (canStandStill(tender)) {
            pauses.requirePausable(tender);
        }
    }

    void requireMayEnd(Tender tender) {
        pauses.requireRunnable(tender);
    }

    void begin(Tender tender, LocalDate today) {
        begin(tender, "COMPLAINT", today);
    }

    /** The document is to be amended first. */
    void untilAmended(Tender tender, LocalDate today) {
        begin(tender, "AMENDMENT_OWED", today);
    }

    private void begin(Tender tender, String reason, LocalDate today) {
        if (canStandStill(tender)) {
            pauses.suspend(tender, reason, today);
        }
    }

    private static boolean canStandStill(Tender tender) {
        return tender.status().hasReached(TenderStatus.PUBLISHED) && !tender.status().hasReached(TenderStatus.AWARDED);
    }

    /** The status the tender will have once this challenge is decided. */
    TenderStatus statusWithout(Challenge challenge, Tender tender) {
        var heldByOthers = challenges.suspending(tender.id()).stream().anyMatch(other -> other != challenge)
                || !challenges.owingAmendment(tender.id()).isEmpty();
        return challenge.isHolding() && !heldByOthers ? tender.stage() : tender.status();
    }

    /** What a challenge kept from going on before it was decided. */
    enum Stood {
        TENDER, SIGNATURE, NOTHING;

        static Stood of(Challenge challenge) {
            if (challenge.isHolding()) {
                return TENDER;
            }
            return challenge.standsAgainstAward() ? SIGNATURE : NOTHING;
        }
    }

    void decided(Tender tender, Stood before, LocalDate today) {
        switch (before) {
            case TENDER -> end(tender, today);
            case SIGNATURE -> awards.released(tender.id());
            case NOTHING -> {
            }
        }
    }

    /** The tender goes on when no other challenge holds it. */
    void end(Tender tender, LocalDate today) {
        challenges.flush();
        if (challenges.suspending(tender.id()).isEmpty() && challenges.owingAmendment(tender.id()).isEmpty()) {
            pauses.resume(tender, today);
        }
        awards.released(tender.id());
    }
}
