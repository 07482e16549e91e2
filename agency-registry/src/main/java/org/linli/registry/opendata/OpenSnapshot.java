package org.linli.registry.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One look at the database: what changes meanwhile is not seen. Nobody outside is waited for while it lasts. */
@ApplicationScoped
class OpenSnapshot {

    /** What is done with it. */
    @FunctionalInterface
    interface Reading {

        void of(Connection database) throws SQLException;
    }

    private final DataSource database;

    OpenSnapshot(DataSource database) {
        this.database = database;
    }

    void read(Reading reading) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                reading.of(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the register cannot be read", failed);
        }
    }
}
