package org.linli.procurement.scale;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The SQL Hibernate really sends, so that what is explained is what runs. */
@PersistenceUnitExtension
class Statements implements StatementInspector {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    @Override
    public String inspect(String sql) {
        if (listening) {
            SENT.add(sql);
        }
        return sql;
    }

    /** Whatever any thread sends while it runs. */
    static List<String> during(Runnable work) {
        SENT.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(SENT);
    }
}
