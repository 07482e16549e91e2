package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.Reckoning;

/** Reckons the provisional terms of challenges again. */
@ApplicationScoped
class ProvisionalChallenges implements Provisional {

    private final Challenges challenges;
    private final Journal journal;

    ProvisionalChallenges(Challenges challenges, Journal journal) {
        this.challenges = challenges;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.CHALLENGE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Reckoning by, int limit) {
        return challenges.getEntityManager().createNativeQuery("""
                select id from challenge where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)')
                and exists (select from jsonb_each(clocks) as term (name, said)
                    where jsonb_typeof(said) = 'object'
                    and (said ->> 'provisional')::boolean and extract(year
                        from json_day(said -> 'lastDay'))::int in (:years))
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void reckonAgain(UUID id, Reckoning by) {
        var challenge = challenges.get(id);
        challenge.reckonAgain(by)
                .forEach(each -> journal.append(each.told(challenge.tenderId(), Subject.CHALLENGE, challenge.id())));
    }
}
