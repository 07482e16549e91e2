package org.linli.procurement.known.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Rows with a provisional deadline in one of the years whose calendar has come (a partial index each), locked. */
@ApplicationScoped
public class ProvisionalRows {

    /**
     * Where a feature keeps its deadlines.
     *
     * @param which rows have a provisional one in {@code :years}
     */
    public record Place(String table, String which) {

        /** A column that holds one deadline. */
        public static Place term(String table, String column) {
            return new Place(table, """
                    (%1$s ->> 'provisional')::boolean
                    and extract(year from json_day(%1$s -> 'lastDay'))::int in (:years)""".formatted(column));
        }

        /** A column clocks that holds several deadlines by their names. */
        public static Place clocks(String table) {
            return new Place(table, """
                    jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)')
                    and exists (select from jsonb_each(clocks) as term (name, said)
                        where jsonb_typeof(said) = 'object' and (said ->> 'provisional')::boolean
                        and extract(year from json_day(said -> 'lastDay'))::int in (:years))""");
        }
    }

    private final EntityManager entities;

    ProvisionalRows(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<UUID> due(Place place, DeadlineRecalculation by, int limit) {
        return entities
                .createNativeQuery("select id from " + place.table() + " where " + place.which()
                        + " order by id for update skip locked limit :limit", UUID.class)
                .setParameter("years", by.years()).setParameter("limit", limit).getResultList();
    }
}
