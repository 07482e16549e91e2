package org.linli.platform.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/** Rows of a table with the columns id and next_check_at (partial index where it is not null) whose time has come. */
@ApplicationScoped
public class DueRows {

    private record Column(String table, String id) {
    }

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private volatile @Nullable Map<Column, Class<?>> kinds;

    DueRows(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
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
        List<K> due = entities.createNativeQuery("""
                select %2$s from %1$s where next_check_at <= :now order by next_check_at, %2$s
                for update skip locked limit :limit""".formatted(table, id), type).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        var kind = kinds().get(new Column(table, id));
        if (kind != null) {
            found().put(kind, due);
        }
        return due;
    }

    /** Reads those of them that this transaction has found due, in one question: finding each is then none. */
    void read(Collection<?> rows) {
        var wanted = new HashSet<Object>(rows);
        found().forEach((kind, due) -> {
            var ids = due.stream().filter(wanted::contains).toList();
            if (ids.size() > 1) {
                session().findMultiple(kind, ids, LockModeType.PESSIMISTIC_WRITE);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private Map<Class<?>, List<?>> found() {
        var present = (Map<Class<?>, List<?>>) transaction.getResource(DueRows.class);
        if (present == null) {
            present = new HashMap<>();
            transaction.putResource(DueRows.class, present);
        }
        return present;
    }

    private SessionImplementor session() {
        return entities.unwrap(SessionImplementor.class);
    }

    private Map<Column, Class<?>> kinds() {
        var known = kinds;
        if (known == null) {
            var read = new HashMap<Column, Class<?>>();
            session().getFactory().getMappingMetamodel().forEachEntityDescriptor(kind -> {
                var columns = kind.getRootTableIdentifierColumnNames();
                if (columns.length == 1) {
                    read.put(new Column(kind.getRootTableName(), columns[0]), kind.getMappedClass());
                }
            });
            kinds = read;
            known = read;
        }
        return known;
    }
}
