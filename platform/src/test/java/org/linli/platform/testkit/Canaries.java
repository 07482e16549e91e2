package org.linli.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.platform.Sha256;

/**
 * Secrets of a test that have to lie nowhere: every column of every table, the journal and what is kept of answers
 * among them, is searched for the text, its bytes, its Base64 and its plain hash.
 */
public final class Canaries {

    private Canaries() {
    }

    /** @return where which was found: {@code journal: 13900001111 as text} */
    public static List<String> found(Collection<String> secrets) {
        var found = new ArrayList<String>();
        try (var connection = TestPostgres.connect()) {
            for (var table : tables(connection)) {
                for (var secret : secrets) {
                    for (var form : forms(secret).entrySet()) {
                        if (holds(connection, table, form.getValue())) {
                            found.add(table + ": " + secret + " as " + form.getKey());
                        }
                    }
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables are unreadable", failed);
        }
    }

    /** A column of bytes is hexadecimal in the text of its row. */
    private static Map<String, String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var forms = new LinkedHashMap<String, String>();
        forms.put("text", secret);
        forms.put("bytes", HexFormat.of().formatHex(bytes));
        forms.put("plain hash", HexFormat.of().formatHex(Sha256.digest(bytes)));
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        forms.put("Base64", base64.substring(0, base64.length() - 1));
        return forms;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean holds(Connection connection, String table, String form) throws SQLException {
        try (var select = connection
                .prepareStatement("select exists(select from " + table + " r where strpos(r::text, ?) > 0)")) {
            select.setString(1, form);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
