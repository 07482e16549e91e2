package org.linli.funding.dependence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;

@ApplicationScoped
class Dependences implements PanacheRepositoryBase<Dependence, UUID> {

    Dependence get(UUID agencyId, int year) {
        return of(agencyId, year).orElseThrow(() -> new NotFound("Dependence", agencyId + "/" + year));
    }

    Optional<Dependence> of(UUID agencyId, int year) {
        return find("agencyId = ?1 and year = ?2", agencyId, year).firstResultOptional();
    }

    /** Whose dependence, and of which year. */
    record Of(UUID agencyId, int year) {
    }

    /** The year before each of them, asked for at once; missing where nothing is known of it. */
    Map<Of, Dependence> before(Collection<Dependence> shown) {
        return list("agencyId in ?1 and year in ?2", shown.stream().map(Dependence::agencyId).toList(),
                shown.stream().map(one -> one.year() - 1).toList()).stream()
                .collect(Collectors.toMap(one -> new Of(one.agencyId(), one.year()), one -> one));
    }

    Dependence lockedOrNew(UUID agencyId, int year) {
        wake(agencyId, year, null);
        return find("agencyId = ?1 and year = ?2", agencyId, year).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** The row is there afterwards, and is looked at by the next sweep after {@code at}. */
    void wake(UUID agencyId, int year, @Nullable Instant at) {
        getEntityManager().createNativeQuery("""
                insert into dependence as known (id, version, agency_id, year, fiscal, total, ratio,
                    concentration, judged, above, next_check_at)
                values (:id, 0, :agency, :year, 0, 0, 0, 0, false, false, cast(:at as timestamptz))
                on conflict (agency_id, year) do update set next_check_at = coalesce(excluded.next_check_at,
                    known.next_check_at)""").setParameter("id", Ids.next()).setParameter("agency", agencyId)
                .setParameter("year", year).setParameter("at", at).executeUpdate();
    }

    /** The most dependent first. */
    List<Dependence> page(PageQuery page, int year) {
        var cursor = page.cursor();
        return (cursor.isEmpty() ? find("year = ?1 order by ratio desc, id desc", year)
                : find("year = ?1 and (ratio < ?2 or ratio = ?2 and id < ?3) order by ratio desc, id desc", year,
                        new BigDecimal(cursor.get().sort()), cursor.get().id()))
                .range(0, page.limit()).list();
    }

    /** Newest year first. */
    List<Dependence> ofAgency(UUID agencyId, PageQuery page) {
        var before = page.cursor().map(cursor -> Integer.valueOf(cursor.sort())).orElse(Integer.MAX_VALUE);
        return find("agencyId = ?1 and year < ?2 order by year desc", agencyId, before).range(0, page.limit()).list();
    }
}
