package org.linli.procurement.contracting.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows;

/** Reckons the provisional terms of challenges again. */
@ApplicationScoped
class ProvisionalChallenges implements Provisional {

    private final Challenges challenges;
    private final ProvisionalRows rows;
    private final Journal journal;

    ProvisionalChallenges(Challenges challenges, ProvisionalRows rows, Journal journal) {
        this.challenges = challenges;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.CHALLENGE;
    }

    @Override
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return rows.byClocks("challenge", by, limit);
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var challenge = challenges.get(id);
        challenge.recompute(by)
                .forEach(each -> journal.append(each.toFact(challenge.tenderId(), Subject.CHALLENGE, challenge.id())));
    }
}
