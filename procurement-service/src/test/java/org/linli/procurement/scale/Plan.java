package org.linli.procurement.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How PostgreSQL ran a statement: which tables it read from end to end, which indexes it used, how many rows it
 * touched.
 */
record Plan(Set<String> scanned, Set<String> indexes, long touched, double millis, String text) {

    /** A table of so few rows lies in one or two blocks: reading it whole is what an index would do. */
    private static final long SMALL = 100;

    static Plan of(Connection connection, String sql, Object... values) throws SQLException {
        try (var explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            for (int index = 0; index < values.length; index++) {
                explain.setObject(index + 1, values[index]);
            }
            try (var row = explain.executeQuery()) {
                row.next();
                return of(new ObjectMapper().readTree(row.getString(1)).get(0));
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    private static Plan of(JsonNode explained) {
        var nodes = new ArrayList<JsonNode>();
        collect(explained.get("Plan"), nodes);
        var scanned = new TreeSet<String>();
        var indexes = new TreeSet<String>();
        var touched = 0L;
        for (var node : nodes) {
            var loops = node.path("Actual Loops").asLong(1);
            var rows = (node.path("Actual Rows").asLong() + node.path("Rows Removed by Filter").asLong()
                    + node.path("Rows Removed by Index Recheck").asLong()) * loops;
            if ("Seq Scan".equals(node.path("Node Type").asText()) && rows > SMALL) {
                scanned.add(node.path("Relation Name").asText());
            }
            if (node.has("Index Name")) {
                indexes.add(node.get("Index Name").asText());
            }
            if (node.has("Relation Name") || node.path("Node Type").asText().startsWith("Bitmap Index")) {
                touched += rows;
            }
        }
        return new Plan(scanned, indexes, touched, explained.path("Execution Time").asDouble(), explained.toString());
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        into.add(node);
        node.path("Plans").forEach(child -> collect(child, into));
    }
}
