package org.linli.procurement.known.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Rows with a provisional deadline in one of the years whose calendar has come (a partial index each), locked. */
@ApplicationScoped
public class ProvisionalRows {

    private final EntityManager entities;

    ProvisionalRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param column holds one deadline */
    public List<UUID> byTerm(String table, String column, DeadlineRecalculation by, int limit) {
        return read("""
                select id from %1$s where (%2$s ->> 'provisional')::boolean
                and extract(year from json_day(%2$s -> 'lastDay'))::int in (:years)
                order by id for update skip locked limit :limit""".formatted(table, column), by, limit);
    }

    /** Where the column clocks holds several deadlines by their names. */
    public List<UUID> byClocks(String table, DeadlineRecalculation by, int limit) {
        return read("""
                select id from %1$s where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)')
                and exists (select from jsonb_each(clocks) as term (name, said)
                    where jsonb_typeof(said) = 'object' and (said ->> 'provisional')::boolean
                    and extract(year from json_day(said -> 'lastDay'))::int in (:years))
                order by id for update skip locked limit :limit""".formatted(table), by, limit);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> read(String sql, DeadlineRecalculation by, int limit) {
        return entities.createNativeQuery(sql, UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }
}
