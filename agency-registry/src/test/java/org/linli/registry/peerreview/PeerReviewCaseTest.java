package org.linli.registry.peerreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.norm.NormOnItsWay.HU;
import static org.linli.registry.norm.NormOnItsWay.MEI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;
import org.linli.registry.norm.NormOnItsWay;
import org.linli.registry.peerreview.PeerReviewStatus.PeerReviewCommand;

/** An agency held against the norms by others of its kind, from the lot to what everybody reads. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class PeerReviewCaseTest {

    private static final String TIE = "{\"reason\":\"we share an office\"}";
    private static final String ANSWER = "{\"answer\":\"we keep them now\"}";

    private record At(Register agency, String path) {

        /** Who is awaited now, in the order of the lot. */
        List<String> awaited() {
            return get(MEI, path).extract().path("reviewers.findAll{it.turn == 'DRAWN'}.agencyId");
        }

        String reviewer() {
            var awaited = awaited();
            return director(
                    awaited.isEmpty() ? get(MEI, path).extract().path("reviewers[0].agencyId") : awaited.getFirst());
        }

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        At reported() {
            awaited().forEach(reviewer -> after(director(reviewer), "/report", report()));
            return this;
        }
    }

    private static String director(String agency) {
        return Tokens.of("director-" + agency, "agency-director").agency(UUID.fromString(agency)).bearer();
    }

    private static String report() {
        return report("{\"normId\":\"%s\",\"kept\":false,\"remark\":\"records are late\"}".formatted(norm()));
    }

    private static String report(String findings) {
        return "{\"findings\":[%s],\"summary\":\"good work, late records\"}".formatted(findings);
    }

    private static String norm() {
        return get(MEI, "/norms?status=PUBLISHED&limit=1").extract().path("items[0].id");
    }

    private static String asked(Register agency) {
        return "{\"agencyId\":\"%s\",\"year\":%d}".formatted(agency.agency, Time.today().getYear());
    }

    private static At drawn() {
        var agency = Register.registered();
        return new At(agency, "/peer-reviews/" + id(post(MEI, "/peer-reviews", null, asked(agency)).statusCode(201)));
    }

    private static List<String> facts(At at) {
        return JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.peer-review\\.|\\.v1", "")).toList();
    }

    /** A norm to be held against, and enough to draw from. */
    @BeforeEach
    void aSector() {
        if (get(MEI, "/norms?status=PUBLISHED&limit=1").extract().<List<?>>path("items").isEmpty()) {
            NormOnItsWay.drafted().published();
        }
        for (int each = 0; each < 3; each++) {
            Register.registered();
        }
    }

    @Test
    void everyDoorOfAReview() {
        Doors.of(PeerReviewStatus.class, PeerReviewCommand.class, At::path)
                .reach(PeerReviewStatus.DRAWN, PeerReviewCaseTest::drawn)
                .reach(PeerReviewStatus.REPORTED, () -> drawn().reported()).reach(PeerReviewStatus.PUBLISHED, () -> {
                    var at = drawn().reported();
                    return at.after(at.agency().director, "/answer", ANSWER, HU, "/publish", null);
                }).reach(PeerReviewStatus.CALLED_OFF, PeerReviewCaseTest::calledOff)
                .door(PeerReviewCommand.RECUSE, At::reviewer, "/recuse", at -> TIE)
                .door(PeerReviewCommand.REPORT, At::reviewer, "/report", at -> report())
                .door(PeerReviewCommand.ANSWER, at -> at.agency().director, "/answer", at -> ANSWER)
                .door(PeerReviewCommand.PUBLISH, at -> HU, "/publish").check();
    }

    private static At calledOff() {
        var at = drawn();
        for (var awaited = at.awaited(); !awaited.isEmpty(); awaited = at.awaited()) {
            at.after(director(awaited.getFirst()), "/recuse", TIE);
        }
        return at;
    }

    @Test
    void reviewersAreDrawnByLotAndWhoHasATieIsReplacedByTheNext() {
        var at = drawn();
        var first = at.awaited();
        assertThat(first).hasSize(2).doesNotContain(at.agency().agency.toString());
        at.after(director(first.getFirst()), "/recuse", TIE);
        var second = at.awaited();
        assertThat(second).hasSize(2).contains(first.getLast()).doesNotContain(first.getFirst());
        post(director(first.getFirst()), at.path() + "/report", null, report()).statusCode(403);
        post(MEI, "/peer-reviews", null, asked(at.agency())).statusCode(409);
        assertThat(facts(at)).containsExactly("drawn", "recused");
    }

    @Test
    void whatIsFoundIsReadByNobodyElseBeforeAllHaveSaidItAndByEverybodyOnceItIsPublished() {
        var at = drawn();
        var reviewers = new ArrayList<>(at.awaited());
        at.after(director(reviewers.getFirst()), "/report", report());
        get(director(reviewers.getFirst()), at.path()).body("reviewers[0].findings", hasSize(1));
        get(director(reviewers.getLast()), at.path()).body("reviewers[0].findings", empty());
        get(at.agency().director, at.path()).body("reviewers[0].findings", empty());
        given().get("/api/v1" + at.path()).then().statusCode(404);
        given().get("/api/v1/peer-reviews?agencyId=" + at.agency().agency).then().body("items", empty());
        at.reported();
        get(at.agency().director, at.path()).body("reviewers.findings.flatten()", hasSize(2)).body("allowedActions",
                hasItem("answerPeerReview"));
        post(HU, at.path() + "/publish", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:peer-review.not-answered"));
        at.after(at.agency().director, "/answer", ANSWER);
        get(MEI, at.path()).body("allowedActions", not(hasItem("publishPeerReview")));
        post(MEI, at.path() + "/publish", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.after(HU, "/publish", null);
        given().get("/api/v1" + at.path()).then().statusCode(200).body("answer", equalTo("we keep them now"))
                .body("reviewers[0].words", equalTo("good work, late records"));
        given().get("/api/v1/peer-reviews?agencyId=" + at.agency().agency).then().body("items", hasSize(1));
        assertThat(facts(at)).containsExactly("drawn", "reported", "reported", "answered", "published");
    }

    @Test
    void aFindingIsAboutANormInForceAndSaysWhatWasSeen() {
        var at = drawn();
        var unknown = "{\"normId\":\"%s\",\"kept\":true}".formatted(UUID.randomUUID());
        post(at.reviewer(), at.path() + "/report", null, report(unknown)).statusCode(422).body("type",
                equalTo("urn:linli:problem:peer-review.norm-unknown"));
        post(at.reviewer(), at.path() + "/report", null, report("{\"normId\":\"%s\",\"kept\":false}".formatted(norm())))
                .statusCode(422).body("type", equalTo("urn:linli:problem:peer-review.remark-missing"));
    }

    @Test
    void lateReportsAreSaidAndAnAgencyThatDoesNotAnswerHoldsNothingUp() {
        var at = drawn();
        Time.past(day(get(MEI, at.path()), "dueOn"));
        at.reported();
        Time.past(day(get(MEI, at.path()), "dueOn"));
        post(at.agency().director, at.path() + "/answer", null, ANSWER).statusCode(409);
        at.after(HU, "/publish", null);
        assertThat(facts(at)).containsExactly("drawn", "overdue", "reported", "reported", "answer-over", "published");
    }
}
