package org.linli.platform.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of a table with the columns id and next_check_at (partial index where it is not null) whose time has come. */
@ApplicationScoped
public class DueRows {

    private final EntityManager entities;

    DueRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Earliest first, locked for this transaction, without those another one holds. */
    public List<UUID> of(String table, Instant now, int limit) {
        return of(table, "id", now, limit);
    }

    /** @param id the column that names a row */
    public List<UUID> of(String table, String id, Instant now, int limit) {
        return of(table, id, UUID.class, now, limit);
    }

    /** @param type of that column */
    @SuppressWarnings("unchecked")
    public <K> List<K> of(String table, String id, Class<K> type, Instant now, int limit) {
        return entities.createNativeQuery("""
                select %2$s from %1$s where next_check_at <= :now order by next_check_at, %2$s
                for update skip locked limit :limit""".formatted(table, id), type).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
    }
}
