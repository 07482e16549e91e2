package org.linli.registry.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;

/** The effects in force, and the two ways they begin and end. Called inside the deciding case's transaction. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<StandingEffect, UUID> {

    private final Journal journal;

    Standings(Journal journal) {
        this.journal = journal;
    }

    /** Bars everything that can be barred, from that day for that long. */
    @Transactional(TxType.MANDATORY)
    public void disqualify(UUID agencyId, UUID caseId, UUID decisionId, LocalDate from, LocalDate until) {
        var effects = List.of(Effect.values());
        for (var effect : effects) {
            persist(new StandingEffect(Ids.next(), agencyId, StandingEffect.Ground.DISQUALIFIED, effect, decisionId, from,
                    until));
        }
        journal.append(new StandingEvent.Disqualified(agencyId, decisionId, caseId, effects, from, until));
    }

    /** Lifts what one decision had barred; other decisions stand. */
    @Transactional(TxType.MANDATORY)
    public void restore(UUID agencyId, UUID decisionId, LocalDate on, String reason) {
        var lifted = list("decisionId = ?1 and liftedOn is null", decisionId);
        lifted.forEach(effect -> effect.lift(on, reason));
        journal.append(new StandingEvent.Restored(agencyId, decisionId,
                lifted.stream().map(StandingEffect::effect).toList(), on, reason));
    }

    /** A handful of rows at most: the effects of decisions in force on one day. */
    public List<StandingEffect> inForce(UUID agencyId, LocalDate day) {
        return list("""
                agencyId = ?1 and fromDay <= ?2 and untilDay > ?2 and (liftedOn is null or liftedOn > ?2)
                order by fromDay, effect""", agencyId, day);
    }
}
