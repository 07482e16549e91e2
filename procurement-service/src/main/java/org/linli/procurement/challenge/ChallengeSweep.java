package org.linli.procurement.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;
import org.linli.procurement.tender.Tenders;

/** Says once that a term of a challenge passed, and lets a tender go on when its suspension ends. */
@ApplicationScoped
class ChallengeDeadlines implements Sweep {

    private final Challenges challenges;
    private final Tenders tenders;
    private final Suspensions suspensions;
    private final Journal journal;

    ChallengeDeadlines(Challenges challenges, Tenders tenders, Suspensions suspensions, Journal journal) {
        this.challenges = challenges;
        this.tenders = tenders;
        this.suspensions = suspensions;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "challenge-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = challenges.getEntityManager().createNativeQuery("""
                select id from challenge where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            var challenge = challenges.get((UUID) id);
            journal.append(challenge.tick(now));
            if (challenge.suspensionHasEnded(now)) {
                var lastDay = challenge.clocks().heldUntil();
                journal.append(challenge.release(true));
                suspensions.end(tenders.locked(challenge.tenderId()),
                        lastDay == null ? Deadline.dayOf(now) : lastDay.lastDay().plusDays(1));
            }
        }
        return due.size();
    }
}
