package org.linli.funding.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Challenges of tenders, as far as money waits for them: what was said later counts, whenever it arrives. */
@ApplicationScoped
public class TenderChallenges {

    static final LocalDate UNKNOWN = LocalDate.of(9999, 12, 31);

    /** How far a challenge is; the order is the law's. */
    enum Step {
        FILED, ANSWERED, COMPLAINT, DECIDED
    }

    private final EntityManager database;

    TenderChallenges(EntityManager database) {
        this.database = database;
    }

    /** @param openUntil last day on which it is still open, {@link #UNKNOWN} while nobody knows */
    void heard(UUID challengeId, UUID tenderId, Step step, LocalDate openUntil) {
        database.createNativeQuery("""
                insert into tender_challenge as known (challenge_id, tender_id, step, open_until)
                values (:challenge, :tender, :step, :until)
                    on conflict (challenge_id) do update set step = excluded.step, open_until = excluded.open_until
                     where known.step < excluded.step""").setParameter("challenge", challengeId)
                .setParameter("tender", tenderId).setParameter("step", step.ordinal()).setParameter("until", openUntil)
                .executeUpdate();
    }

    /** On that day, as far as anybody has told. */
    public boolean isPending(UUID tenderId, LocalDate day) {
        return (Boolean) database.createNativeQuery("""
                select exists (select from tender_challenge
                    where tender_id = :tender and open_until >= :day)""", Boolean.class)
                .setParameter("tender", tenderId).setParameter("day", day).getSingleResult();
    }
}
