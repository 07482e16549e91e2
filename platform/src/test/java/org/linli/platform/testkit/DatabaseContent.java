package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A fingerprint of every table of the service under test: tells whether anything at all was changed, and where. */
public record DatabaseContent(Map<String, String> tables) {

    /** What the platform writes by itself: keys of refused commands, refusals, seals, the clock, the relay's heart. */
    private static final List<String> OF_THE_PLATFORM =
            List.of("idempotency_key", "journal_seal", "journal_head", "clock_offset", "sweep_failure",
                    "flyway_schema_history", "relay_heartbeat", "inbox", "inbox_head", "inbox_gap", "inbox_order",
                    "dead_letter", "dead_letter_replay", "dead_letter_try", "audit_entry", "audit_table");

    public static DatabaseContent now() {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select quote_ident(table_name) from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            names.removeAll(OF_THE_PLATFORM);
            // how far a reader of the journal has come: a seal moves it on, too
            names.removeIf(name -> name.endsWith("_cursor"));
            var content = new TreeMap<String, String>();
            try (var rows = statement.executeQuery(names.stream().map(name -> name.equals("journal")
                    // sealing writes into its rows and says so in one; none is ever changed otherwise
                    ? """
                            select 'journal', count(*) || ' rows up to ' || coalesce((array_agg(type
                                order by position desc))[1], '-')
                            from journal where type not like 'linli.platform.%'""" : """
                            select '%1$s', count(*) || ' rows, '
                                || coalesce(sum(hashtextextended(%1$s::text, 0)::numeric), 0) from %1$s"""
                            .formatted(name))
                    .collect(Collectors.joining(" union all ")))) {
                while (rows.next()) {
                    content.put(rows.getString(1), rows.getString(2));
                }
            }
            return new DatabaseContent(content);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables are unreadable", failed);
        }
    }

    /** Names of the tables that differ. */
    Collection<String> differing(DatabaseContent later) {
        return tables.keySet().stream().filter(table -> !tables.get(table).equals(later.tables.get(table))).toList();
    }

    /** Tables that differ, with how many rows they had and have. */
    public Collection<String> differences(DatabaseContent later) {
        return differing(later).stream().map(table -> table + " (" + rows(table) + ", then " + later.rows(table) + ")")
                .toList();
    }

    private String rows(String table) {
        return tables.getOrDefault(table, "none").replaceAll(",.*", "");
    }
}
