package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.linli.platform.problem.Rejection;

/**
 * Whatever is refused had written nothing before. A rollback hides what a command did too early, so it is looked at
 * inside the transaction: a service under test binds this to its {@code @Transactional} methods, and every refusal of
 * every test is held against what its transaction had written by then.
 */
public final class GuardBeforeEffect {

    private static final ThreadLocal<Boolean> WATCHING = ThreadLocal.withInitial(() -> false);

    private GuardBeforeEffect() {
    }

    /**
     * Not while waits are counted: looking is one.
     *
     * @throws IllegalStateException in place of a refusal that came after an effect
     */
    public static Object watch(InvocationContext call) throws Exception {
        if (WATCHING.get() || RoundTrips.isCounting()) {
            return call.proceed();
        }
        WATCHING.set(true);
        var before = written();
        try {
            return call.proceed();
        } catch (Rejection refused) {
            var effects = sinceIfItCanBeSeen(before);
            if (effects.isEmpty()) {
                throw refused;
            }
            throw new IllegalStateException("%s.%s had changed %s before it was refused: %s".formatted(
                    call.getMethod().getDeclaringClass().getSimpleName(), call.getMethod().getName(), effects,
                    refused.getMessage()), refused);
        } finally {
            WATCHING.set(false);
        }
    }

    /** A database that refused by itself lets nobody look any more: it is the last guard, and asked by writing. */
    private static Map<String, Long> sinceIfItCanBeSeen(Map<String, Long> before) {
        try {
            return since(before);
        } catch (RuntimeException aborted) {
            return Map.of();
        }
    }

    private static Map<String, Long> since(Map<String, Long> before) {
        Arc.container().instance(EntityManager.class).get().unwrap(Session.class).flush();
        var now = written();
        now.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
        now.values().removeIf(rows -> rows == 0);
        return now;
    }

    /**
     * Rows by table, as the server counts them for this connection; those of earlier transactions may be among them.
     */
    private static Map<String, Long> written() {
        var rows = Arc.container().instance(EntityManager.class).get().unwrap(Session.class).createNativeQuery("""
                select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
                where n_tup_ins + n_tup_upd + n_tup_del > 0""", Object[].class)
                .addSynchronizedQuerySpace("pg_stat_xact_user_tables").getResultList();
        var tables = new TreeMap<String, Long>();
        rows.forEach(row -> tables.put((String) row[0], ((Number) row[1]).longValue()));
        return tables;
    }
}
