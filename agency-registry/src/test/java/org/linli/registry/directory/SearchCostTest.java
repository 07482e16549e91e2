package org.linli.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;

/** With ten thousand agencies a search is an index's work; how long it took is said and not held (ADR 47). */
@QuarkusTest
@WithTestResource(Engines.class)
class SearchCostTest {

    private static final Logger LOG = Logger.getLogger(SearchCostTest.class);
    private static final int AGENCIES = 10_000;
    private static final List<String> NAMES = List.of("和邻", "青禾", "启明", "益群", "同心", "绿叶", "家园", "春晖", "善行", "安康");
    private static final List<String> ASKED =
            List.of("q=青禾", "q=qh", "q=社工 益群", "q=gzchsg", "q=绿叶77", "street=440105005", "q=春晖&street=440105005",
                    "standing=CLEAR", "q=同心&standing=CLEAR", "grade=A4", "standing=DISQUALIFIED", "q=不存在的");

    private static final String AGENCY = """
            insert into agency (id, version, number, status, unified_social_credit_code, kind, name, name_key,
                founded_on, address, former, documents, applied_by, applied_at, registered_on)
            values (uuidv7(), 0, ?, 'REGISTERED', ?, 'PRIVATE_NON_ENTERPRISE_UNIT', ?, ?, date '2020-01-01',
                '滨江街道', '[]', '[]', 'bulk', timestamptz '2024-01-01 08:00+08', date '2024-01-01') returning id""";

    private static void run(String... statements) {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void tenThousand() throws SQLException {
        try (var connection = TestPostgres.connect();
                var agency = connection.prepareStatement(AGENCY);
                var entry = connection.prepareStatement("insert into register_entry values (?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < AGENCIES; n++) {
                var name = "广州" + NAMES.get(n % NAMES.size()) + "社工中心" + n;
                agency.setString(1, "BULK-" + n);
                agency.setString(2, "52440105BLK%07d".formatted(n));
                agency.setString(3, name);
                agency.setString(4, name);
                var text = SearchText.of(name);
                try (var id = agency.executeQuery()) {
                    id.next();
                    entry.setObject(1, id.getObject(1));
                }
                entry.setString(2, text.text());
                entry.setString(3, text.initials());
                entry.setArray(4, connection.createArrayOf("text", text.grams().toArray()));
                entry.setString(5, "440105%03d".formatted(1 + n % 18));
                entry.addBatch();
            }
            entry.executeBatch();
            connection.commit();
        }
        run("analyze agency", "analyze register_entry");
    }

    @AfterEach
    void noMore() {
        run("delete from register_entry where agency_id in (select id from agency where number like 'BULK-%')",
                "delete from agency where number like 'BULK-%'", "analyze agency", "analyze register_entry");
    }

    private static List<String> plan(String word) throws SQLException {
        try (var connection = TestPostgres.connect(); var explain = connection.prepareStatement("""
                explain select e.agency_id from register_entry e join agency a on a.id = e.agency_id
                where e.grams @> ? and position(? in e.search_text) > 0 order by e.agency_id limit 51""")) {
            explain.setArray(1, connection.createArrayOf("text", SearchText.keysOf(word).toArray()));
            explain.setString(2, word);
            var lines = new ArrayList<String>();
            try (var row = explain.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
        }
    }

    @Test
    void aSearchAmongTenThousandIsAnIndexsWork() throws SQLException {
        assertThat(plan("绿叶77")).anyMatch(line -> line.contains("register_entry_grams"));
        Stream.of(1, 2, 3).forEach(warm -> ASKED.forEach(SearchCostTest::asked));
        var took = new ArrayList<Duration>();
        for (int n = 0; n < 20; n++) {
            ASKED.forEach(query -> took.add(asked(query)));
        }
        took.sort(null);
        LOG.infof("searches among %d agencies: median %d ms, p95 %d ms", AGENCIES, took.get(took.size() / 2).toMillis(),
                took.get(took.size() * 95 / 100).toMillis());
    }

    private static Duration asked(String query) {
        var from = System.nanoTime();
        given().get("/api/v1/register?" + query).then().statusCode(200);
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
