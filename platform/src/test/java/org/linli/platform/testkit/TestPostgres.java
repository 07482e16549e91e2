package org.linli.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One PostgreSQL per test JVM, as durable as production: fsync, synchronous_commit and full_page_writes on. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("wal_level", "logical")
                    .setServerConfig("max_connections", "120").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
