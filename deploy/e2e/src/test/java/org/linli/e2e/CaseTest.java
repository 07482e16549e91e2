package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole case through the public API on the real engines, while a service, the broker and PostgreSQL are killed on
 * the way, on the suite's own business day; then the proof that nothing was lost and nothing happened twice. Runs the
 * packaged modules.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseTest {

    private static Suite suite;

    @BeforeAll
    static void up() throws Exception {
        suite = Suite.inTemporaryFolder();
        var up = suite.linli(600, "up", "--detach", "--on", System.getProperty("linli.test.now", "2026-07-15"));
        assertThat(up.status()).as(up.output() + up.errors()).isZero();
    }

    @AfterAll
    static void down() throws Exception {
        assertThat(suite.linli(300, "down").status()).as("down").isZero();
        Suite.forgetAll();
    }

    @Test
    @Order(1)
    void theCaseRunsToItsEndThoughProcessesAreKilled() throws Exception {
        var played = suite.linli(1500, "demo", "--json", "--accidents");
        assertThat(played.status()).as(played.errors() + played.output()).isZero();
        for (var victim : List.of("procurement-service", "broker", "postgresql", "funding-service")) {
            assertThat(played.errors()).contains("kill -9 " + victim + "\n", victim + " runs again");
        }
        var result = played.json();
        assertThat(result.path("ok").asBoolean()).isTrue();
        assertThat(result.path("steps")).hasSize(17);
        assertThat(result.path("reactions")).hasSizeGreaterThan(25)
                .allSatisfy(reaction -> assertThat(reaction.path("ok").asBoolean()).isTrue());
        assertThat(result.path("latency").path("count").asInt()).isGreaterThanOrEqualTo(200);
    }

    @Test
    @Order(2)
    void noEventWasLostAndNoneHadEffectTwice() throws Exception {
        var evidence = new Evidence(suite);
        var facts = evidence.journals();
        assertThat(facts).hasSizeGreaterThan(400);

        var published = evidence.published(facts.stream().map(Evidence.Fact::topic).collect(Collectors.toSet()));
        assertThat(facts).as("published").allSatisfy(fact -> assertThat(published).contains(fact.id()));
        assertThat(evidence.putAside()).as("dead letters").isEmpty();
        assertThat(evidence.untaken(facts)).as("events a consumer missed").isEmpty();
        assertThat(evidence.repeated(facts)).as("effects of one event that happened twice").isEmpty();
    }

    @Test
    @Order(3)
    void everythingThatWasSaidMayBeBroughtAgainAndChangesNothing() throws Exception {
        var before = said();
        var again = suite.linli(600, "catch-up", "--all");
        assertThat(again.status()).as(again.output() + again.errors()).isZero();
        assertThat(again.output()).contains("funding-service has heard", "facts of linli.agencies");
        assertThat(suite.linli(300, "catch-up").status()).as("what is known to be missing").isZero();
        assertThat(said()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Without the seals, which time puts on what was said. */
    private static List<Evidence.Fact> said() throws Exception {
        return new Evidence(suite).journals().stream().filter(fact -> !fact.topic().equals("linli.seals")).toList();
    }

    @Test
    @Order(3)
    void nobodyAsksConnectWithoutSayingWhoTheyAre() throws Exception {
        assertThat(suite.connectors()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void everythingIsReadyAndSmallAfterwards() throws Exception {
        var status = suite.linli(300, "status", "--json").json();
        assertThat(status.path("services")).hasSize(5)
                .allSatisfy(service -> assertThat(service.path("ready").asBoolean()).isTrue());
        assertThat(status.path("engines")).hasSize(4)
                .allSatisfy(engine -> assertThat(engine.path("ready").asBoolean()).isTrue());
        long megabytes = 0;
        for (var group : List.of("services", "engines")) {
            for (var process : status.path(group)) {
                megabytes += process.path("memoryMb").asLong();
            }
        }
        assertThat(megabytes).isBetween(500L, 3328L);
    }

    @Test
    @Order(3)
    void thePagesShowWhatHappenedToWhomItConcerns() throws Exception {
        var journalled =
                new Evidence(suite).journals().stream().filter(fact -> !fact.topic().equals("linli.audit")).count();
        try (var console = suite.database("console"); var statement = console.createStatement()) {
            var heard = 0L;
            for (int each = 0; each < 300 && heard < journalled; each++) {
                Thread.sleep(100);
                try (var row = statement.executeQuery("select count(*) from fact")) {
                    row.next();
                    heard = row.getLong(1);
                }
            }
            assertThat(heard).as("facts the pages heard").isGreaterThanOrEqualTo(journalled);
            try (var row = statement.executeQuery("select count(*) from fact where topic = 'linli.audit'")) {
                row.next();
                assertThat(row.getLong(1)).as("what is told to auditors alone").isZero();
            }
        }
        assertThat(suite.page("/open/tenders", "").body()).contains("滨江街");
        assertThat(suite.page("/river", "").statusCode()).as("a visitor signs in first").isEqualTo(302);
        assertThat(suite.page("/river", token("auditor-kong")).body()).contains("/cases/", "/facts/");
        assertThat(suite.page("/river", token("purchaser-binjiang")).statusCode()).isEqualTo(403);
        assertThat(suite.page("/tasks", token("purchaser-binjiang")).body()).contains("HZ-");
    }

    private static String token(String person) throws Exception {
        return suite.linli(60, "token", person).output().strip();
    }

    @Test
    @Order(4)
    void aTakenPortIsNamedWithWhatToDo() throws Exception {
        var refused = suite.besides().linli(300, "up", "--detach");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).contains("is taken by another program", "LINLI_PORT_");
        assertThat(refused.errors()).doesNotContain("Exception");
    }

    @Test
    @Order(5)
    void aDamagedDataFolderIsNamedWithWhatToDo() throws Exception {
        var other = Suite.inTemporaryFolder();
        Files.createDirectories(other.home().resolve("postgres/data"));
        Files.writeString(other.home().resolve("postgres/data/PG_VERSION"), "not a version\n");
        try {
            var refused = other.linli(300, "up", "--detach");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.errors()).contains("PostgreSQL does not start", "--fresh").doesNotContain("Exception");
        } finally {
            assertThat(other.linli(300, "down").status()).isZero();
        }
    }

    /** The last look at the living house: it is saved, goes on, and is set up again beside itself as it was. */
    @Test
    @Order(6)
    void theHouseIsSetUpAgainAsItWasAtAMoment() throws Exception {
        assertThat(suite.linli(300, "backup", suite.backups().toString()).status()).isZero();
        var before = ids(suite);
        Thread.sleep(1_500);
        var moment = Instant.now();
        Thread.sleep(1_500);
        var between = ids(suite);
        assertThat(suite.linli(300, "time", "+10d").status()).isZero();
        var after = ids(suite);
        after.removeAll(between);
        assertThat(after).as("the house went on").isNotEmpty();
        assertThat(suite.linli(300, "down").status()).isZero();

        var lost = suite;
        suite = suite.besides();
        var restored = suite.linli(300, "restore", lost.backups().toString(), "--to", moment.toString());
        assertThat(restored.status()).as(restored.output() + restored.errors()).isZero();
        var up = suite.linli(600, "up", "--detach");
        assertThat(up.status()).as(up.output() + up.errors()).isZero();

        assertThat(ids(suite)).as("what was said until then").containsAll(before).doesNotContainAnyElementsOf(after);
        everythingIsWholeAgain();
    }

    private static Set<String> ids(Suite of) throws Exception {
        return new Evidence(of).journals().stream().map(Evidence.Fact::id).collect(Collectors.toSet());
    }

    private static void everythingIsWholeAgain() throws Exception {
        var auditor = token("auditor-kong");
        for (int port = 8081; port <= 8085; port++) {
            assertThat(suite.get(port, "/journal/verify", auditor).body()).contains("\"ok\":true");
        }
        assertThat(suite.get(8085, "/api/v1/ledger/trial-balance", auditor).body()).contains("\"right\":true");
        var evidence = new Evidence(suite);
        var facts = evidence.journals();
        // the relays read the journals anew while the services go on: the last few come a moment later
        var published = Set.<String>of();
        for (int each = 0; each < 120
                && !published.containsAll(facts.stream().map(Evidence.Fact::id).toList()); each++) {
            Thread.sleep(500);
            published = evidence.published(facts.stream().map(Evidence.Fact::topic).collect(Collectors.toSet()));
        }
        assertThat(published).as("topics made again from the journals")
                .containsAll(facts.stream().map(Evidence.Fact::id).toList());
        assertThat(evidence.repeated(facts)).as("effects of one event that happened twice").isEmpty();
        // a relay counts as silent until it has touched its database for the first time
        var alarms = alarms();
        for (int each = 0; each < 12 && !alarms.isEmpty(); each++) {
            Thread.sleep(5_000);
            alarms = alarms();
        }
        assertThat(alarms).isEmpty();
    }

    private static List<String> alarms() throws Exception {
        return StreamSupport.stream(suite.linli(120, "doctor", "--json").json().spliterator(), false)
                .filter(finding -> "ALARM".equals(finding.path("level").asText())).map(Object::toString).toList();
    }
}
