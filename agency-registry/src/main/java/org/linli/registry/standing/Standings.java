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

/** The effects in force, and the ways they begin and end. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<StandingEffect, UUID> {

    private final Journal journal;

    Standings(Journal journal) {
        this.journal = journal;
    }

    /**
     * Bars everything that can be barred, from that day for that long. Called inside the deciding case's transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void disqualify(UUID agencyId, UUID caseId, UUID decisionId, LocalDate from, LocalDate until) {
        var effects = List.of(Effect.values());
        for (var effect : effects) {
            persist(new StandingEffect(Ids.next(), agencyId, StandingEffect.Ground.DISQUALIFIED, effect, decisionId,
                    from, until));
        }
        journal.append(new StandingEvent.Disqualified(agencyId, decisionId, caseId, effects, from, until));
    }

    @Transactional(TxType.MANDATORY)
    void listed(StandingEvent.Listed fact, ListKind list) {
        fact.effects().forEach(effect -> persist(new StandingEffect(Ids.next(), fact.agencyId(), list.ground(), effect,
                fact.decisionId(), fact.from(), null)));
        journal.append(fact);
    }

    /**
     * Lifts what one decision had barred; other decisions stand. Told is only what nothing bars any more: the others
     * end an effect when they hear of it, whatever decision it came from.
     */
    @Transactional(TxType.MANDATORY)
    public void restore(UUID agencyId, UUID decisionId, LocalDate on, String reason) {
        var lifted = list("decisionId = ?1 and liftedOn is null order by effect", decisionId);
        lifted.forEach(effect -> effect.lift(on, reason));
        var barred = inForce(agencyId, on).stream().map(StandingEffect::effect).toList();
        var free = lifted.stream().map(StandingEffect::effect).filter(effect -> !barred.contains(effect)).toList();
        if (!free.isEmpty()) {
            journal.append(new StandingEvent.Restored(agencyId, decisionId, free, on, reason));
        }
    }

    /** A handful of rows at most: the effects of decisions in force on one day. */
    public List<StandingEffect> inForce(UUID agencyId, LocalDate day) {
        return list("""
                agencyId = ?1 and fromDay <= ?2 and (untilDay is null or untilDay > ?2)
                and (liftedOn is null or liftedOn > ?2) order by fromDay, effect""", agencyId, day);
    }

    /** Effects whose last day is over and that nobody has lifted, locked; those of one decision together. */
    @SuppressWarnings("unchecked")
    List<UUID> ended(LocalDate today, int limit) {
        return getEntityManager().createNativeQuery("""
                select id from standing_effect where lifted_on is null and until_day <= :today
                order by until_day, decision_id for update skip locked limit :limit""", UUID.class)
                .setParameter("today", today).setParameter("limit", limit).getResultList();
    }
}
