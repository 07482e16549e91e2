package org.linli.bench.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.bench.load.Client;
import org.linli.bench.suite.Suite;

/** One prepared select over and over: what the database gives who asks it without a service between. */
final class SelectClient implements Client {

    private static final int FIRST = 10;

    private final Connection connection;
    private final PreparedStatement select;
    private final Supplier<@Nullable Object> parameter;
    private final int rows;

    private SelectClient(Connection connection, String sql, int rows, Supplier<@Nullable Object> parameter)
            throws SQLException {
        this.connection = connection;
        this.select = connection.prepareStatement(sql);
        this.rows = rows;
        this.parameter = parameter;
    }

    /** @param parameter of the one question mark, null where there is none */
    static Factory on(Suite suite, String database, String sql, int rows, Supplier<@Nullable Object> parameter) {
        return number -> new SelectClient(suite.database(database), sql, rows, parameter);
    }

    @Override
    public void once(long due) throws SQLException {
        var value = parameter.get();
        if (value != null) {
            select.setObject(1, value);
        }
        try (var found = select.executeQuery()) {
            var count = 0;
            while (found.next()) {
                count++;
            }
            if (count != rows) {
                throw new IllegalStateException("expected " + rows + " rows, not " + count);
            }
        }
    }

    /** A service's pool is warm too: statements are prepared, the backend knows its tables. */
    @Override
    public void warm() throws SQLException {
        for (int each = 0; each < FIRST; each++) {
            once(0);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
