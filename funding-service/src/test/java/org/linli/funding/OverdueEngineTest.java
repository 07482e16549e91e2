package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Late payments on the real clock: what was missed is caught up, and somebody has to answer for it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class OverdueEngineTest {

    private static final String TYPE = "urn:linli:problem:";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static long daysOf(String payable, String condition) throws Exception {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select " + condition + " from interest_day where payable_id = '"
                        + payable + "' and reversal_id is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void catchesThreeWeeksUpWithEveryNoticeAndEveryDaysInterestOnceAndDatedRight() throws Exception {
        var one = signed();
        var wage = one.payable("WAGE", 1);
        var due = Case.due(wage);
        Time.to(due.plusDays(2));
        assertThat(daysOf(wage, "count(*)")).isEqualTo(2);
        Time.to(due.plusDays(23));
        assertThat(daysOf(wage, "count(*)")).isEqualTo(23);
        assertThat(daysOf(wage, "count(distinct day)")).isEqualTo(23);
        assertThat(daysOf(wage, "max(day) - min(day) + 1")).isEqualTo(23);
        assertThat(daysOf(wage, "sum(amount)")).isEqualTo(23 * 780_000_00L * 5 / 10_000);
        var notices = get("/payables/" + wage + "/notices");
        assertThat(notices.<Integer>getList("items.bucket")).containsExactly(15, 1);
        assertThat(notices.<String>getList("items.reachedOn")).containsExactly(due.plusDays(15).toString(),
                due.plusDays(1).toString());
        assertThat(JournalRows.of(wage)).filteredOn(row -> row.type().endsWith("payable.overdue.v1")).hasSize(2);
        Time.sweep();
        assertThat(daysOf(wage, "count(*)")).isEqualTo(23);
        assertThat(
                given().get("/api/v1/overdue?purchaserId=" + one.street).jsonPath().<String>getList("items.payableId"))
                .contains(wage);
    }

    @Test
    void climbsTheLadderAndTakesNoUnlawfulAnswer() {
        var one = signed();
        var wage = one.payable("WAGE", 1);
        var due = Case.due(wage);
        Time.to(due.plusDays(Case.rule("FB3")));
        var steps = get("/escalations?payableId=" + wage);
        assertThat(steps.<String>getList("items.level")).containsExactly("FINANCE", "HEAD", "DESK");
        var desk = "/escalations/" + steps.getString("items[2].id");
        var finance = "/escalations/" + steps.getString("items[0].id");
        var today = Time.today().plusDays(30).toString();
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        post(owner, finance + "/answer", "{\"payBy\":\"" + today + "\"}").statusCode(403).body("type",
                equalTo(TYPE + "overdue.other-office"));
        post(Tokens.of("far", "purchaser").street("S-far").bearer(), desk + "/answer", "{\"payBy\":\"" + today + "\"}")
                .statusCode(403);
        for (var reason : new String[]{"CHANGE_OF_HEAD", "INTERNAL_PROCESS", "WAITING_FOR_AUDIT",
            "WAITING_FOR_EVALUATION"}) {
            post(owner, desk + "/answer", "{\"cause\":\"%s\",\"payBy\":\"%s\"}".formatted(reason, today))
                    .statusCode(422).body("rule", equalTo("F05"));
        }
        post(owner, desk + "/answer", "{\"payBy\":\"2020-01-01\"}").statusCode(400).body("errors[0].field",
                equalTo("payBy"));
        post(owner, desk + "/answer", "{\"cause\":\"COURT_ORDER\"}").statusCode(400).body("errors[0].field",
                equalTo("payBy"));
        var key = UUID.randomUUID().toString();
        post(owner, desk + "/answer", key, "{\"payBy\":\"" + today + "\"}").statusCode(200).body("status",
                equalTo("ANSWERED"));
        post(owner, desk + "/answer", key, "{\"payBy\":\"" + today + "\"}").statusCode(200)
                .header("Idempotency-Replayed", "true");
        post(owner, desk + "/answer", "{\"payBy\":\"" + today + "\"}").statusCode(409);
        Time.past(Case.day(finance, "answerUntil"));
        assertThat(get(finance).getString("status")).isEqualTo("MISSED");
        assertThat(JournalRows.typesOf(wage)).contains("linli.funding.payable.escalated.v1",
                "linli.funding.escalation.answered.v1", "linli.funding.escalation.missed.v1");
        Case.settled(Case.sent("{\"payableId\":\"" + wage + "\"}"), Time.today()).statusCode(200);
        Time.sweep();
        assertThat(get("/escalations?payableId=" + wage).<String>getList("items.status")).containsOnly("CLOSED");
    }
}
