package org.linli.registry.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;

/** The effects in force, and the ways they begin and end. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<StandingEffect, UUID> {

    private final Journal journal;
    private final AgencyRegister register;
    private final Listings listings;
    private final Event<AgencyDisqualified> disqualified;

    Standings(Journal journal, AgencyRegister register, Listings listings, Event<AgencyDisqualified> disqualified) {
        this.journal = journal;
        this.register = register;
        this.listings = listings;
        this.disqualified = disqualified;
    }

    /**
     * Bars everything that can be barred, from that day for that long. Called inside the deciding case's transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void disqualify(UUID agencyId, UUID caseId, UUID decisionId, LocalDate from, LocalDate until) {
        register.hold(agencyId);
        var effects = List.of(Effect.values());
        for (var effect : effects) {
            persist(new StandingEffect(Ids.next(), agencyId, StandingEffect.Ground.DISQUALIFIED, effect, decisionId,
                    caseId, from, until));
        }
        announce(agencyId, told -> new StandingEvent.Disqualified(told, decisionId, caseId, effects, from, until));
        register.toldOf(agencyId).forEach(row -> disqualified.fire(new AgencyDisqualified(row)));
    }

    @Transactional(TxType.MANDATORY)
    void listed(StandingEvent.Listed fact, ListKind list) {
        register.hold(fact.agencyId());
        fact.effects().forEach(effect -> persist(new StandingEffect(Ids.next(), fact.agencyId(), list.ground(), effect,
                fact.decisionId(), null, fact.from(), null)));
        announce(fact.agencyId(), told -> new StandingEvent.Listed(told, list, fact.decisionId(), fact.effects(),
                fact.from(), fact.until()));
    }

    /** Off the list, with what it had barred. */
    @Transactional(TxType.MANDATORY)
    void delisted(StandingEvent.Delisted fact) {
        register.hold(fact.agencyId());
        announce(fact.agencyId(),
                told -> new StandingEvent.Delisted(told, fact.list(), fact.decisionId(), fact.on(), fact.reason()));
        restore(fact.agencyId(), fact.decisionId(), fact.on(), fact.reason());
    }

    /**
     * Lifts what one decision had barred; other decisions stand. It is told of every decision that is over, with the
     * effects that nothing bars any more, which may be none. One that is not lifted yet bars, whatever its days say:
     * when it ends it is told of in its turn.
     */
    @Transactional(TxType.MANDATORY)
    public void restore(UUID agencyId, UUID decisionId, LocalDate on, String reason) {
        register.hold(agencyId);
        var lifted = list("decisionId = ?1 and liftedOn is null order by effect", decisionId);
        if (lifted.isEmpty()) {
            return;
        }
        lifted.forEach(effect -> effect.lift(on, reason));
        var barred = list("agencyId in ?1 and liftedOn is null", register.sameCode(agencyId)).stream()
                .map(StandingEffect::effect).toList();
        var free = lifted.stream().map(StandingEffect::effect).filter(effect -> !barred.contains(effect)).toList();
        announce(agencyId, told -> new StandingEvent.Restored(told, decisionId, free, on, reason));
    }

    /**
     * A row enters the register under a code that others carried before it: what stands against the code is told of the
     * new row too, before anybody hears that it is registered.
     */
    @Transactional(TxType.MANDATORY)
    public void inherit(UUID agencyId) {
        register.hold(agencyId);
        var code = register.sameCode(agencyId);
        list("agencyId in ?1 and ground = ?2 and liftedOn is null order by fromDay, effect", code,
                StandingEffect.Ground.DISQUALIFIED).stream()
                .collect(Collectors.groupingBy(StandingEffect::decisionId, LinkedHashMap::new, Collectors.toList()))
                .forEach((decision, effects) -> journal.append(new StandingEvent.Disqualified(agencyId, decision,
                        effects.getFirst().requireCaseId(), effects.stream().map(StandingEffect::effect).toList(),
                        effects.getFirst().from(), effects.getFirst().requireUntil())));
        listings.onTheList(code).forEach(entry -> journal.append(entry.listedFor(agencyId)));
    }

    private void announce(UUID agencyId, Function<UUID, StandingEvent> fact) {
        register.toldOf(agencyId).forEach(told -> journal.append(fact.apply(told)));
    }

    /** A handful of rows at most: the effects of decisions in force on one day, by whichever row of the code. */
    public List<StandingEffect> inForce(UUID agencyId, LocalDate day) {
        return list("""
                agencyId in ?1 and fromDay <= ?2 and (untilDay is null or untilDay > ?2)
                and (liftedOn is null or liftedOn > ?2) order by fromDay, effect""", register.sameCode(agencyId), day);
    }

    /**
     * Effects whose last day is over and that nobody has lifted, those of one decision together. Not locked: the code
     * is held first, the rows after it, as by everybody else.
     */
    @SuppressWarnings("unchecked")
    List<UUID> ended(LocalDate today, int limit) {
        return getEntityManager().createNativeQuery("""
                select id from standing_effect where lifted_on is null and until_day <= :today
                order by until_day, decision_id limit :limit""", UUID.class).setParameter("today", today)
                .setParameter("limit", limit).getResultList();
    }
}
