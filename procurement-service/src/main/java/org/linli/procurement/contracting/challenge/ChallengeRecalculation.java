package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons the provisional terms of challenges again. */
@ApplicationScoped
class ChallengeRecalculation implements Provisional {

    private final Challenges challenges;

    ChallengeRecalculation(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Subject subject() {
        return Subject.CHALLENGE;
    }

    @Override
    public Place place() {
        return Place.clocks("challenge");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var challenge = challenges.get(id);
        return challenge.recompute(by).stream().map(each -> each.toFact(challenge.tenderId(), subject(), id)).toList();
    }
}
