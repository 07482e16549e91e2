package org.linli.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.contract.OperationCalls;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TaskRules;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.time.Deadline;

/** What waits for whom, shown on a small aggregate: a young note waits for its new name. */
@QuarkusTest
@WithTestResource(Engines.class)
class TasksTest {

    private static final UUID AGENCY = UUID.randomUUID();
    private static final String OFFICER = Tokens.of("officer", "officer").bearer();
    private static final String OPERATOR = Tokens.of("operator", "operator").bearer();
    private static final String AUDITOR = Tokens.of("auditor", "auditor").bearer();

    private static String note(String title) {
        return note(AGENCY, title);
    }

    private static String note(UUID agency, String title) {
        return given().header("Authorization", OFFICER).contentType("application/json").body("""
                {"agencyId":"%s","title":"%s","price":{"amount":"1","currency":"CNY"}}""".formatted(agency, title))
                .post("/api/v1/notes").then().statusCode(201).extract().path("id");
    }

    private static HttpReply tasks(String token, String query) {
        return given().header("Authorization", token).get("/api/v1/tasks" + query).then().statusCode(200);
    }

    /** All pages, in their order. */
    private static List<Map<String, Object>> all(String token, int limit) {
        var found = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = tasks(token, "?limit=" + limit + cursor);
            found.addAll(page.extract().path("items"));
            var next = page.extract().<String>path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        return found;
    }

    @Test
    void whatWaitsSaysAboutWhatByWhenAndHowItIsDone() {
        var id = note("waits");
        var task = all(OPERATOR, 100).stream().filter(each -> each.get("id").equals(id)).findFirst().orElseThrow();
        assertThat(task).containsEntry("kind", "Note").containsEntry("number", "waits").containsEntry("status", "YOUNG")
                .containsEntry("version", 0).containsKey("dueAt")
                .containsEntry("terms", List.of(Map.of("rule", "N01", "basis", basisOfToday())))
                .containsEntry("calls",
                        List.of(Map.of("operation", "renameNote", "method", "POST", "path",
                                "/api/v1/notes/" + id + "/rename")))
                .containsEntry("allowedActions", List.of("renameNote"));
    }

    private static String basisOfToday() {
        return RuleBook.shipped().get("N01", Time.today()).basis();
    }

    @Test
    void whatWaitsSaysSinceWhenAlsoAfterItWasChanged() {
        Time.to(Time.today().plusDays(1));
        var id = note("waits since");
        var since = since(id);
        assertThat(Deadline.dayOf(since)).isEqualTo(Time.today());
        Time.to(Time.today().plusDays(1));
        given().header("Authorization", OFFICER).header("Idempotency-Key", id).header("If-Match", "\"0\"")
                .contentType("application/json").body("{\"title\":\"another\"}").post("/api/v1/notes/" + id + "/rename")
                .then().statusCode(200);
        assertThat(since(id)).as("its status is the same").isEqualTo(since);
    }

    private static Instant since(String id) {
        return all(OPERATOR, 100).stream().filter(each -> each.get("id").equals(id)).findFirst()
                .map(each -> Instant.parse((String) each.get("since"))).orElseThrow();
    }

    @Test
    void aPageIsFullAsLongAsThereIsMoreForWhomRowsAreOfOthers() {
        for (int each = 0; each < 12; each++) {
            note("of another agency");
        }
        var own = UUID.randomUUID();
        for (int each = 0; each < 4; each++) {
            note(own, "our own");
        }
        var clerk = Tokens.of("clerk", "agency-clerk").agency(own).bearer();
        var first = tasks(clerk, "?limit=3").body("items", hasSize(3))
                .body("items.number", everyItem(equalTo("our own"))).extract();
        tasks(clerk, "?limit=3&cursor=" + first.path("next")).body("items", hasSize(1)).body("next", nullValue());
        tasks(clerk, "?limit=4").body("items", hasSize(4)).body("next", nullValue());
        given().header("Authorization", clerk).get("/api/v1/tasks/counts").then().body("total", equalTo(4)).body("more",
                equalTo(false));
    }

    @Test
    void aPathNamesTheThingWhollyAndLeavesOutWhichPartOfItIsMeant() {
        var call = new OperationCalls.Call("POST", "/catalogue/{code}/parts/{no}");
        assertThat(call.about(Map.of("id", "1", "code", "社工 A/1")).path())
                .isEqualTo("/catalogue/%E7%A4%BE%E5%B7%A5%20A%2F1/parts/{no}");
        assertThat(call.parameters()).containsExactly("code", "no");
    }

    @Test
    void whoMayDoNothingHasNothingThatWaits() {
        note("of others");
        tasks(AUDITOR, "").body("items", equalTo(List.of()));
        given().header("Authorization", AUDITOR).get("/api/v1/tasks/counts").then().statusCode(200).body("total",
                equalTo(0));
    }

    @Test
    void whatIsDoneWaitsNoLonger() {
        var id = note("grows old");
        Time.past(Time.today().plusDays(4));
        Time.sweep();
        assertThat(all(OPERATOR, 100)).noneSatisfy(task -> assertThat(task).containsEntry("id", id));
    }

    @Test
    void pagesAreInTheOrderOfTheClockAndHoldEachTaskOnce() {
        for (int each = 0; each < 7; each++) {
            note("one of seven");
        }
        var whole = all(OPERATOR, 500);
        var paged = all(OPERATOR, 3);
        assertThat(paged).isEqualTo(whole);
        assertThat(whole.stream().map(task -> (String) task.get("dueAt")).filter(Objects::nonNull).map(Instant::parse))
                .isSorted();
        given().header("Authorization", OPERATOR).get("/api/v1/tasks/counts").then().statusCode(200)
                .body("total", equalTo(whole.size())).body("items.kind", equalTo(List.of("Note")))
                .body("more", equalTo(false));
    }

    @Test
    void everyStatusSaysWhomItWaitsFor() {
        TaskRules.check();
    }
}
