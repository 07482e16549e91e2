package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.PageQuery;
import org.linli.registry.agency.AgencyStatus;
import org.linli.registry.standing.Effect;
import org.linli.registry.warning.WarningLevel;

/** Who could take over: registered, not barred from signing, not in the red itself, and with the people. */
@ApplicationScoped
class Candidates {

    private static final UUID FIRST = new UUID(0, 0);

    /** @param free people it has beyond those that its contracts in force need */
    @Schema(name = "TakeoverCandidate")
    record Candidate(UUID agencyId, String name, int people, int free) {
    }

    private final EntityManager database;

    Candidates(EntityManager database) {
        this.database = database;
    }

    /**
     * In order of id, one row more than the page.
     *
     * @param outgoing nobody of its code
     * @param only that agency alone, or null
     */
    @SuppressWarnings("unchecked")
    List<Candidate> page(UUID outgoing, int needed, LocalDate day, @Nullable UUID only, UUID after, int limit) {
        List<Object[]> rows = database.createNativeQuery("""
                select * from (
                    select a.id, a.name, coalesce(c.people, 0) as people, coalesce(c.people, 0) - coalesce((
                        select sum(s.people) from served_contract s where s.agency_id = a.id and not s.over), 0) as free
                    from agency a left join agency_capacity c on c.agency_id = a.id
                    where a.status = :registered and a.id > :after and (cast(:only as uuid) is null or a.id = :only)
                        and a.unified_social_credit_code not in
                            (select o.unified_social_credit_code from agency o where o.id = :outgoing)
                        and not exists (select 1 from standing_effect e
                            join agency r on r.id = e.agency_id
                            where r.unified_social_credit_code = a.unified_social_credit_code and e.effect = :sign
                                and e.lifted_on is null and e.from_day <= :day)
                        and not exists (select 1 from warning w where w.agency_id = a.id and w.level = :red)
                ) candidate where free >= :needed order by id limit :limit""", Object[].class)
                .setParameter("outgoing", outgoing).setParameter("needed", needed).setParameter("day", day)
                .setParameter("registered", AgencyStatus.REGISTERED.name()).setParameter("sign", Effect.SIGN.name())
                .setParameter("red", WarningLevel.RED.name()).setParameter("only", only).setParameter("after", after)
                .setParameter("limit", limit).getResultList();
        return rows.stream().map(row -> new Candidate((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue())).toList();
    }

    List<Candidate> page(UUID outgoing, int needed, LocalDate day, PageQuery page) {
        return page(outgoing, needed, day, null, page.cursor().map(Cursor::id).orElse(FIRST), page.fetch());
    }

    boolean isOne(UUID taker, UUID outgoing, int needed, LocalDate day) {
        return !page(outgoing, needed, day, taker, FIRST, 1).isEmpty();
    }
}
