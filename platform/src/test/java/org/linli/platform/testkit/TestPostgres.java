package org.linli.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** One PostgreSQL per test JVM, as durable as production: fsync, synchronous_commit and full_page_writes on. */
public final class TestPostgres {

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {
    }

    /** It chooses a free port itself; another program may take that before it listens, so it may try again. */
    private static EmbeddedPostgres start() {
        for (int attempt = 1;; attempt++) {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                        .setServerConfig("wal_level", "logical").setServerConfig("max_connections", "120")
                        .setServerConfig("random_page_cost", "1.1").setPGStartupWait(PATIENCE).start();
            } catch (IOException | IllegalStateException failed) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("PostgreSQL does not start", failed);
                }
            }
        }
    }

    static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    /** A connection beside the service's pool, for tests that attack the tables; the caller closes it. */
    public static Connection connect() throws SQLException {
        return SERVER.getPostgresDatabase().getConnection();
    }
}
