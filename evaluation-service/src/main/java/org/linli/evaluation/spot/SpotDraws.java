package org.linli.evaluation.spot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.schedule.SpotWanted;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;

/** Draws, one at a time, among the running projects that no draw of the year has had yet. */
@ApplicationScoped
class SpotDraws implements PanacheRepositoryBase<SpotDraw, UUID> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED = 32;

    private final Today today;
    private final Event<SpotWanted> wanted;

    SpotDraws(Today today, Event<SpotWanted> wanted) {
        this.today = today;
        this.wanted = wanted;
    }

    /** @throws RuleRefused under G12.spot when no project is old enough, or all were in a draw of the year */
    @Transactional
    SpotDraw draw(Actor by) {
        var day = today.day();
        var share = day.rule("G12.spot");
        getEntityManager().createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('spot-draw')) as text)")
                .getSingleResult();
        var candidates = candidates(day.date(), day.rule("G12.age").asInt());
        if (candidates.isEmpty()) {
            throw new RuleRefused(SpotProblem.NOBODY_TO_DRAW, share, "year", day.date().getYear());
        }
        var seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        var lots = Lot.draw(HexFormat.of().formatHex(seed), candidates, share.asInt(), day.date());
        var draw = new SpotDraw(Ids.next(), day.date(), by, HexFormat.of().formatHex(seed), share.asInt(), lots);
        persistAndFlush(draw);
        lots.forEach(lot -> save(draw.id(), day.date().getYear(), lot));
        return draw;
    }

    /**
     * Evaluated at all, running today and tomorrow, of an agency that is open, older than the rule says; each can be
     * checked until the year or the contract ends.
     */
    @SuppressWarnings("unchecked")
    private List<Lot.Candidate> candidates(LocalDate on, int months) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                select c.id, least(c.to_on, cast(:yearEnd as date)) from known_contract c
                 where c.ended_on is null and c.to_on > :today and c.from_on <= :today
                     and c.project_started_on <= :born
                   and :today < cast(:yearEnd as date)
                   and exists (select 1 from evaluation e where e.contract_id = c.id)
                   and not exists (select 1 from known_agency a where a.id = c.agency_id
                       and (a.suspended or a.closed_on is not null))
                   and not exists (select 1 from spot_lot l where l.year = :year
                       and l.contract_id = c.id) order by c.id""").setParameter("today", on)
                .setParameter("born", on.minusMonths(months)).setParameter("year", on.getYear())
                .setParameter("yearEnd", LocalDate.of(on.getYear(), 12, 31)).getResultList();
        return rows.stream().map(row -> new Lot.Candidate((UUID) row[0], (LocalDate) row[1])).toList();
    }

    private void save(UUID drawId, int year, Lot lot) {
        getEntityManager().createNativeQuery("""
                insert into spot_lot (year, contract_id, draw_id, hash, day)
                    values (:year, :contract, :draw, :hash, cast(:day as date))""").setParameter("year", year)
                .setParameter("contract", lot.contractId()).setParameter("draw", drawId)
                .setParameter("hash", lot.hash()).setParameter("day", lot.day() == null ? null : lot.day().toString())
                .executeUpdate();
        if (lot.day() != null) {
            wanted.fire(new SpotWanted(lot.contractId(), lot.day()));
        }
    }

    SpotDraw get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("SpotDraw", id));
    }

    /** In the order of the draw, those after the given hash. */
    @SuppressWarnings("unchecked")
    List<Lot> lots(UUID drawId, @Nullable String after, int rows) {
        List<Object[]> found = getEntityManager().createNativeQuery("""
                select contract_id, hash, day from spot_lot where draw_id = :draw and hash > :after
                    order by hash""").setParameter("draw", drawId).setParameter("after", after == null ? "" : after)
                .setMaxResults(rows).getResultList();
        return found.stream().map(row -> new Lot((UUID) row[0], (String) row[1], (LocalDate) row[2])).toList();
    }
}
