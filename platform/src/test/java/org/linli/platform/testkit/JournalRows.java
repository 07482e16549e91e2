package org.linli.platform.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the journal says, read beside the service. */
public final class JournalRows {

    /** One row, payload as JSON text. */
    public record Row(String topic, String key, long sequence, String type, String actor, String payload) {
    }

    private JournalRows() {
    }

    public static List<Row> of(Object key) {
        return where("key", key.toString());
    }

    /** Of every aggregate, in the order of the journal. */
    public static List<Row> ofType(String type) {
        return where("type", type);
    }

    private static List<Row> where(String column, String value) {
        try (var connection = TestPostgres.connect();
                var select = connection
                        .prepareStatement("select topic, key, sequence, type, actor, payload::text from journal where "
                                + column + " = ? order by position")) {
            select.setString(1, value);
            try (var row = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(row.getString(1), row.getString(2), row.getLong(3), row.getString(4),
                            row.getString(5), row.getString(6)));
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static List<String> typesOf(Object key) {
        return of(key).stream().map(Row::type).toList();
    }
}
