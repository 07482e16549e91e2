package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the transaction that runs: texts go from the table to the network and are never entities. */
@ApplicationScoped
class Rows {

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    <T> List<T> all(String sql, Reader<T> reader, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var select = prepared(connection, sql, values);
                var row = select.executeQuery()) {
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the open publication is unreadable", failed);
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    /** @return how many rows it concerned */
    int change(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection(); var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the open publication cannot be written", failed);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1,
                    values[index] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[index]);
        }
        return statement;
    }
}
