package org.linli.registry.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;

/** How work is done well: written, asked about, published by another, and read as of any day by what others cite. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class GuidelineCaseTest {

    private static final String MEI = Tokens.of("association-mei", "association").bearer();
    private static final String HU = Tokens.of("association-hu", "association").bearer();
    private static final String WORDING = "{\"title\":\"探访\",\"body\":\"每月一次。\"}";
    private static final String WHY = "{\"reason\":\"the law says it now\"}";

    private record At(String path, String number, Register agency) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        String remark() {
            return "{\"agencyId\":\"%s\",\"text\":\"twice a month\"}".formatted(agency.agency);
        }

        At commented() {
            return after(MEI, "/consult", null, agency.director, "/comments", remark());
        }

        String reply() {
            var said = get(MEI, path).extract().<List<String>>path("comments.id");
            return path + "/comments/" + (said.isEmpty() ? UUID.randomUUID() : said.getFirst()) + "/reply";
        }

        At answered() {
            post(MEI, reply(), null, "{\"reply\":\"twice, then\"}").statusCode(200);
            return this;
        }

        At consultationOver() {
            Time.past(day(get(MEI, path), "commentUntil"));
            return this;
        }

        At consulted() {
            return commented().answered().consultationOver();
        }

        At published() {
            return consulted().after(HU, "/publish", null);
        }

        At proposed() {
            return published().after(MEI, "/propose-withdrawal", WHY);
        }

        At next() {
            var next = post(MEI, "/guidelines/numbers/" + number + "/editions", null, WORDING).statusCode(201);
            return new At("/guidelines/" + id(next), number, agency);
        }

        At superseded() {
            next().published();
            return this;
        }

        HttpReply read(String query) {
            return given().get("/api/v1/guidelines/numbers/" + number + query).then();
        }

        List<String> facts() {
            return JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1)).stream()
                    .map(type -> type.replaceAll("linli\\.registry\\.guideline\\.|\\.v1", "")).toList();
        }
    }

    private static At drafted() {
        var drafted = post(MEI, "/guidelines", null, """
                {"practiceField":"CASE_WORK","title":"独居老人探访","body":"每月至少探访一次,记录需要。"}""").statusCode(201);
        return new At("/guidelines/" + id(drafted), drafted.extract().path("number"), Register.registered());
    }

    @Test
    void everyDoorOfAGuideline() {
        Doors.of(GuidelineStatus.class, GuidelineCommand.class, At::path)
                .statusBy((at, seen) -> get(MEI, at.path()).extract().path("status"))
                .reach(GuidelineStatus.DRAFT, GuidelineCaseTest::drafted)
                .reach(GuidelineStatus.CONSULTATION, () -> drafted().commented())
                .reach(GuidelineStatus.CONSULTED, () -> drafted().consulted())
                .reach(GuidelineStatus.CONSULTED, GuidelineCommand.REPLY,
                        () -> drafted().commented().consultationOver())
                .reach(GuidelineStatus.PUBLISHED, () -> drafted().published())
                .reach(GuidelineStatus.WITHDRAWAL_PROPOSED, () -> drafted().proposed())
                .reach(GuidelineStatus.SUPERSEDED, () -> drafted().published().superseded())
                .reach(GuidelineStatus.WITHDRAWN, () -> drafted().proposed().after(HU, "/confirm-withdrawal", null))
                .reach(GuidelineStatus.DROPPED, () -> drafted().after(MEI, "/drop", null))
                .door(GuidelineCommand.REVISE, at -> MEI, "/revise", at -> WORDING)
                .door(GuidelineCommand.CONSULT, at -> MEI, "/consult")
                .door(GuidelineCommand.COMMENT, at -> at.agency().director, "/comments", At::remark)
                .door(GuidelineCommand.REPLY, "POST", at -> MEI, At::reply, at -> "{\"reply\":\"twice, then\"}")
                .door(GuidelineCommand.PUBLISH, at -> HU, "/publish").door(GuidelineCommand.DROP, at -> MEI, "/drop")
                .door(GuidelineCommand.PROPOSE_WITHDRAWAL, at -> MEI, "/propose-withdrawal", at -> WHY)
                .door(GuidelineCommand.CONFIRM_WITHDRAWAL, at -> HU, "/confirm-withdrawal")
                .door(GuidelineCommand.REJECT_WITHDRAWAL, at -> HU, "/reject-withdrawal")
                .ofAnybody(GuidelineCommand.COMMENT).check();
    }

    @Test
    void whatIsCitedByNumberAndEditionIsReadByEverybodyAsOfAnyDay() {
        var first = drafted();
        first.read("").statusCode(404);
        given().get("/api/v1" + first.path()).then().statusCode(404);
        given().get("/api/v1/guidelines?number=" + first.number()).then().body("items", empty());
        first.published();
        var from = day(first.read("").statusCode(200).body("edition", equalTo(1)), "publishedOn");
        first.read("?asOf=" + from.minusDays(1)).statusCode(404);
        var second = first.next();
        first.read("?edition=2").statusCode(404);
        post(MEI, "/guidelines/numbers/" + first.number() + "/editions", null, WORDING).statusCode(409).body("type",
                equalTo("urn:linli:problem:guideline.open-already"));
        second.published();
        var until = day(second.read("").body("edition", equalTo(2)).body("practiceField", equalTo("CASE_WORK")),
                "publishedOn");
        first.read("?asOf=" + until.minusDays(1)).body("edition", equalTo(1)).body("body", equalTo("每月至少探访一次,记录需要。"))
                .body("endedOn", equalTo(until.toString()));
        first.read("?asOf=" + until).body("edition", equalTo(2));
        first.read("?edition=1").body("status", equalTo("SUPERSEDED"));
        given().get("/api/v1/guidelines?practiceField=CASE_WORK&status=PUBLISHED&number=" + first.number()).then()
                .body("items", hasSize(1)).body("items[0].edition", equalTo(2));
        assertThat(first.facts()).containsExactly("consulted", "published", "superseded");
        assertThat(second.facts()).containsExactly("consulted", "published");
        post(MEI, "/guidelines/numbers/HZ-2020-G-99999/editions", null, WORDING).statusCode(404);
    }

    @Test
    void nothingIsPublishedBeforeEveryCommentHasItsAnswerNorByWhoWroteIt() {
        var at = drafted().commented();
        given().get("/api/v1" + at.path()).then().body("comments[0].text", equalTo("twice a month"))
                .body("comments[0].reply", nullValue());
        at.consultationOver();
        post(at.agency().director, at.path() + "/comments", null, at.remark()).statusCode(409);
        post(HU, at.path() + "/publish", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:guideline.unanswered"));
        at.answered();
        at.after(MEI, "/revise", WORDING);
        post(MEI, at.path() + "/publish", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        get(MEI, at.path()).body("allowedActions", not(hasItem("publishGuideline")));
        at.after(HU, "/publish", null);
        at.read("").body("title", equalTo("探访")).body("comments[0].reply", equalTo("twice, then"));
        var stranger = Register.applied();
        var open = drafted().after(MEI, "/consult", null);
        post(stranger.director, open.path() + "/comments", null,
                "{\"agencyId\":\"%s\",\"text\":\"t\"}".formatted(stranger.agency)).statusCode(409);
    }

    @Test
    void whatIsNotPublishedInItsTermIsSaidAgainAndAgain() {
        var at = drafted().consulted();
        for (int terms = 0; terms < 2; terms++) {
            var term = RuleBook.shipped().get("GUIDE-PUBLISH", Time.today()).asInt();
            Time.past(Time.workdayFrom(Time.today().plusDays(term)));
        }
        assertThat(at.facts()).containsExactly("consulted", "overdue", "overdue");
        at.after(HU, "/publish", null);
    }

    @Test
    void aWithdrawalTakesTwoAndFallsWhenNobodyConfirmsIt() {
        var at = drafted().proposed();
        post(MEI, at.path() + "/confirm-withdrawal", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.read("").statusCode(200).body("status", equalTo("PUBLISHED")).body("withdrawalReason", nullValue())
                .body("confirmUntil", nullValue());
        Time.past(day(get(HU, at.path()), "confirmUntil"));
        get(HU, at.path()).body("status", equalTo("PUBLISHED")).body("withdrawalReason", nullValue());
        at.after(MEI, "/propose-withdrawal", WHY, HU, "/confirm-withdrawal", null);
        at.read("").statusCode(404);
        at.read("?edition=1").body("status", equalTo("WITHDRAWN")).body("withdrawalReason",
                equalTo("the law says it now"));
        at.read("?asOf=" + Time.today().minusDays(1)).statusCode(200);
        assertThat(at.facts()).containsExactly("consulted", "published", "withdrawn");
    }

    @Test
    void whatWasReadWithoutATokenIsGoodForACommandUntilItChanges() {
        var at = drafted().published();
        var tag = given().get("/api/v1" + at.path()).then().extract().header("ETag");
        post(MEI, at.path() + "/propose-withdrawal", tag.replace("\"", "\"9"), WHY).statusCode(412);
        post(MEI, at.path() + "/propose-withdrawal", tag, WHY).statusCode(200);
        post(HU, at.path() + "/confirm-withdrawal", tag, null).statusCode(412);
    }

    @Test
    void ofTwoWhoPublishTheNextEditionAtTheSameMomentOneDoes() throws Exception {
        var first = drafted().published();
        var second = first.next().consulted();
        var answers =
                ConcurrentCalls.ask(6, n -> post(HU, second.path() + "/publish", "*", null).extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(first.facts()).filteredOn("superseded"::equals).hasSize(1);
    }
}
