package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.linli.platform.testkit.http.Http.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** The open publication as a harvester sees it, and the tables under it. */
final class Publication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAUGHT_UP = """
            select (txid, position) >= (select txid, position from journal
                order by txid desc, position desc limit 1) from ocds_cursor""";

    private Publication() {
    }

    /** Sweeps until everything that has happened so far is published. */
    static void upToDate() {
        Await.until("the publication of everything so far", () -> {
            Time.sweep();
            return "t".equals(sql(CAUGHT_UP).getFirst());
        });
    }

    static HttpReply get(String address) {
        var uri = URI.create(address);
        return given().urlEncodingEnabled(false)
                .get(uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())).then();
    }

    static JsonNode json(String address) {
        return tree(get(address).statusCode(200).extract().asString());
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** The texts of all packages from there to the last one, by {@code links.next}. */
    static List<String> follow(String address) {
        var texts = new ArrayList<String>();
        for (var next = address; !next.isEmpty(); next = tree(texts.getLast()).at("/links/next").asText("")) {
            texts.add(get(next).statusCode(200).extract().asString());
        }
        return texts;
    }

    static String ocidOf(UUID subject) {
        return sql("select ocid from ocds_process where subject = '" + subject + "'").getFirst();
    }

    /** First column of every row, as text. */
    static List<String> sql(String select) {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void execute(String... statements) {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void isRefused(String sql) {
        assertThat(catchThrowable(() -> execute(sql))).as(sql).rootCause().hasMessageContaining("append only");
    }
}
