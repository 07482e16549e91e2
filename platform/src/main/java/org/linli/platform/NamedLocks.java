package org.linli.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Holds a name until the transaction ends, where there is no row yet that could be held: one at a time goes on. */
@ApplicationScoped
public class NamedLocks {

    private final EntityManager database;

    NamedLocks(EntityManager database) {
        this.database = database;
    }

    /** Waits for whoever holds it. Several names are held in one order by everybody, or two wait for each other. */
    public void hold(String name) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", name).getSingleResult();
    }
}
