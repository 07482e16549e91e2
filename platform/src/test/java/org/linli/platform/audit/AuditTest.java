package org.linli.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.RoundTrips;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.JsonPath;

/** Who was refused, and what decides, is told; good requests pay nothing for it and a flood fills no disk. */
@QuarkusTest
@WithTestResource(Engines.class)
class AuditTest {

    private static final String AUDITOR = Tokens.of("auditor-kong", "auditor").bearer();

    @Inject
    Refusals refusals;

    @Inject
    ChangeWatch changes;

    @Inject
    AuditRetention retention;

    @Inject
    AuditTrail trail;

    private static void run(String statement, Object... values) throws SQLException {
        try (var connection = TestPostgres.connect(); var update = connection.prepareStatement(statement)) {
            for (var at = 0; at < values.length; at++) {
                update.setObject(at + 1, values[at]);
            }
            update.executeUpdate();
        }
    }

    private static long count(String statement) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement(statement);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void theMinuteIsOver() {
        Time.to(Time.now().plus(Duration.ofSeconds(61)));
        refusals.tellOfWhatIsOver();
    }

    private static JsonPath entries(String parameter, Object value, String cursor) {
        return given().header("Authorization", AUDITOR).queryParam(parameter, value).queryParam("limit", 2)
                .queryParam("cursor", cursor).get("/api/v1/audit-entries").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void aHundredRefusalsOfAMinuteAreOneFactWithTheirNumber() {
        var account = "clerk-" + UUID.randomUUID();
        var token = Tokens.of(account, "agency-clerk").bearer();
        for (var n = 0; n < 100; n++) {
            given().header("Authorization", token).get("/api/v1/notes").then().statusCode(403);
        }
        assertThat(JournalRows.of(account)).as("the minute is not over").isEmpty();
        theMinuteIsOver();

        // the clock may have gone over a full minute meanwhile
        assertThat(JournalRows.of(account)).hasSizeBetween(1, 2)
                .allSatisfy(row -> assertThat(row.topic()).isEqualTo("linli.audit"))
                .allSatisfy(row -> assertThat(row.payload()).contains("listNotes", "role-required"));
        Await.asserted("the trail in the auditor's feed",
                () -> given().header("Authorization", AUDITOR).get("/events?topic=linli.audit&key=" + account).then()
                        .body("items", hasSize(JournalRows.of(account).size())));
        given().header("Authorization", Tokens.of("operator-ye", "operator").bearer())
                .get("/events?topic=linli.audit&key=" + account).then().statusCode(200).body("items", empty());
        var times = entries("by", account, "").<Integer>getList("items.times");
        assertThat(times.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    @Test
    void aTokenThatIsNoneAndWhoShowsNoneAreToldWithoutAName() throws SQLException {
        var before = count("select coalesce(sum(times), 0) from audit_entry where account = '-'");
        given().header("Authorization", "Bearer rubbish").get("/api/v1/notes").then().statusCode(401);
        given().get("/api/v1/notes").then().statusCode(401);
        theMinuteIsOver();
        assertThat(count("select coalesce(sum(times), 0) from audit_entry where account = '-'"))
                .isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void whoIsBothOfTwoIsRefusedAndTold() {
        var account = "operator-" + UUID.randomUUID();
        var token = Tokens.of(account, "operator").bearer();
        var csv = new StringBuilder("day,workday\\n");
        for (var day = LocalDate.of(2031, 1, 1); day.getYear() == 2031; day = day.plusDays(1)) {
            csv.append(day).append(",").append(day.getDayOfWeek().getValue() < 6).append("\\n");
        }
        var sum = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body("{\"csv\":\"" + csv + "\",\"basis\":\"a test\"}")
                .post("/api/v1/calendar-years/2031/propose").then().statusCode(200).extract().<String>path("sha256");
        given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body("{\"sha256\":\"" + sum + "\"}")
                .post("/api/v1/calendar-years/2031/confirm").then().statusCode(403);
        assertThat(JournalRows.typesOf(account)).as("a change of the calendar, at once")
                .containsExactly("linli.platform.calendar.proposed.v1");
        theMinuteIsOver();
        assertThat(JournalRows.of(account).getLast().payload()).contains("calendar.same-person", "confirmCalendarYear");
    }

    @Test
    void whoIsGrantedWhatTheyAskWritesNothing() throws Exception {
        var account = "officer-" + UUID.randomUUID();
        var token = Tokens.of(account, "officer").bearer();
        given().header("Authorization", token).get("/api/v1/notes").then().statusCode(200);
        var waits = RoundTrips
                .least(() -> given().header("Authorization", token).get("/api/v1/notes").then().statusCode(200));
        assertThat(waits).as("the question for the list alone").isLessThanOrEqualTo(2);
        theMinuteIsOver();
        assertThat(JournalRows.of(account)).isEmpty();
    }

    @Test
    void aFloodFromManyAccountsIsCountedTogetherBeyondThoseThatAreToldApart() throws SQLException {
        theMinuteIsOver();
        var together = count("select coalesce(sum(times), 0) from audit_entry where account = '*'");
        var flood = "flood-" + UUID.randomUUID() + "-";
        for (var n = 0; n < 5_000; n++) {
            refusals.noted(flood + n, "readNote", "role-required");
        }
        theMinuteIsOver();
        var apart = count("select count(*) from audit_entry where account like '" + flood + "%'");
        assertThat(apart).isBetween(900L, 2_000L);
        assertThat(count("select coalesce(sum(times), 0) from audit_entry where account = '*'") - together)
                .isEqualTo(5_000 - apart);
    }

    @Test
    void whatTheDatabaseCannotTakeNowIsToldLater() throws SQLException {
        var account = "late-" + UUID.randomUUID();
        refusals.noted(account, "readNote", "role-required");
        run("alter table audit_entry add constraint nothing_now check (account not like 'late-%')");
        try {
            Time.to(Time.now().plus(Duration.ofSeconds(61)));
            assertThatThrownBy(refusals::tellOfWhatIsOver).isNotNull();
        } finally {
            run("alter table audit_entry drop constraint nothing_now");
        }
        refusals.tellOfWhatIsOver();
        assertThat(JournalRows.of(account)).hasSize(1);
    }

    @Test
    void aRuleThatIsAnotherThanBeforeIsTold() throws SQLException {
        changes.look();
        var known = count("select count(*) from audit_table where subject = 'rules'");
        assertThat(known).isPositive();
        run("delete from audit_table where subject = 'rules' and line like 'AUDIT-KEEP,%'");
        run("insert into audit_table (subject, line) values ('rules', 'AUDIT-KEEP,6,mo,2017-06-01,,HOUSE,before')");
        changes.look();
        changes.look();
        assertThat(JournalRows.of("sample/changes")).filteredOn(row -> row.payload().contains("AUDIT-KEEP"))
                .singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("AUDIT-KEEP,36,", "AUDIT-KEEP,6,"));
    }

    @Test
    void whatIsOlderThanItsTermGoesAndTheRestStays() throws SQLException {
        var old = "old-" + UUID.randomUUID();
        var line = """
                insert into audit_entry (id, kind, account, operation, times, said_at, correlation_id)
                values (?, 'access.refused', ?, 'readNote', 1, ?, ?)""";
        var begin = retention.begin().atOffset(ZoneOffset.UTC);
        run(line, UUID.randomUUID(), old, begin.minusSeconds(1), UUID.randomUUID());
        run(line, UUID.randomUUID(), old, begin, UUID.randomUUID());
        retention.forget();
        assertThat(count("select count(*) from audit_entry where account = '" + old + "'")).isEqualTo(1);
    }

    @Test
    void theTrailIsForAuditorsByAccountOperationKindAndTime() {
        given().get("/api/v1/audit-entries").then().statusCode(401);
        var operator = Tokens.of("operator-x", "operator").bearer();
        given().header("Authorization", operator).get("/api/v1/audit-entries").then().statusCode(403);
        var account = "reader-" + UUID.randomUUID();
        for (var n = 0; n < 5; n++) {
            refusals.noted(account, "op" + n, "role-required");
        }
        var from = Time.now();
        theMinuteIsOver();
        var seen = new ArrayList<String>();
        for (String cursor = ""; cursor != null;) {
            var page = entries("by", account, cursor);
            seen.addAll(page.getList("items.operation"));
            cursor = page.getString("next");
        }
        assertThat(seen).containsExactlyInAnyOrder("op0", "op1", "op2", "op3", "op4");
        assertThat(entries("operation", "op3", "").<String>getList("items.by")).contains(account);
        assertThat(entries("kind", "access.refused", "").<String>getList("items.kind")).containsOnly("access.refused");
        assertThat(entries("from", from, "").getList("items")).isNotEmpty();
        assertThat(trail.read(new AuditTrail.Asked(account, null, null, null, from, null), 10)).isEmpty();
        given().header("Authorization", AUDITOR).queryParam("from", "yesterday").get("/api/v1/audit-entries").then()
                .statusCode(400);
    }
}
