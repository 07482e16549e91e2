package org.linli.procurement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.testkit.TestPostgres;

/** The service's own database, for what no operation shows or makes. */
final class Rows {

    private Rows() {
    }

    static long count(String select, Object... values) {
        try (var connection = TestPostgres.connect();
                var statement = prepared(connection, select, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first two columns, as text. */
    static List<List<String>> pairs(String select, Object... values) {
        try (var connection = TestPostgres.connect();
                var statement = prepared(connection, select, values);
                var row = statement.executeQuery()) {
            var all = new ArrayList<List<String>>();
            while (row.next()) {
                all.add(List.of(row.getString(1), row.getString(2)));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void change(String update, Object... values) {
        try (var connection = TestPostgres.connect(); var statement = prepared(connection, update, values)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
