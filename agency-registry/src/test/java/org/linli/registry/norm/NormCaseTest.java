package org.linli.registry.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;
import static org.linli.registry.norm.NormOnItsWay.HU;
import static org.linli.registry.norm.NormOnItsWay.MEI;
import static org.linli.registry.norm.NormOnItsWay.by;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** A norm from its draft to the edition that takes its place, with who may say what. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class NormCaseTest {

    private static List<String> facts(NormOnItsWay norm) {
        return JournalRows.typesOf(norm.path.substring(norm.path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.norm\\.|\\.v1", "")).toList();
    }

    private static long choicesKept(NormOnItsWay norm) {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement(
                        "select count(*) from norm_ballot where norm_id = ? and choice is not null")) {
            select.setObject(1, UUID.fromString(norm.path.substring(norm.path.lastIndexOf('/') + 1)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    @Test
    void theSectorGivesItselfANormAndEverybodySeesWhoHasAcknowledgedIt() {
        var norm = NormOnItsWay.drafted().published();
        given().get("/api/v1" + norm.path).then().statusCode(200).body("status", equalTo("PUBLISHED"))
                .body("poll.adopted", equalTo(true)).body("poll.inFavour", equalTo(1));
        given().get("/api/v1" + norm.path + "/acknowledgements?missing=true&limit=500").then().body("items.agencyId",
                hasItem(norm.agency().agency.toString()));
        then(norm.path, norm.agency().director, "/acknowledge", by(norm.agency(), ""));
        given().get("/api/v1" + norm.path + "/acknowledgements").then().body("items.agencyId",
                equalTo(List.of(norm.agency().agency.toString())));
        get(norm.agency().director, norm.path).body("allowedActions", not(hasItem("acknowledgeNorm")));
        post(norm.agency().director, norm.path + "/acknowledge", null, by(norm.agency(), "")).statusCode(409)
                .body("type", equalTo("urn:linli:problem:norm.acknowledged-already"));
        Time.past(day(get(MEI, norm.path), "acknowledgeUntil"));
        Time.sweep();
        assertThat(facts(norm)).containsExactly("consulted", "commented", "comment-answered", "vote-opened", "voted",
                "published", "acknowledged", "unacknowledged");
    }

    @Test
    void aDraftIsTheAssociationsOwn() {
        var norm = NormOnItsWay.drafted();
        given().get("/api/v1" + norm.path).then().statusCode(404);
        given().get("/api/v1/norms?code=" + norm.code).then().body("items", hasSize(0));
        get(MEI, "/norms?code=" + norm.code).body("items", hasSize(1));
        post(MEI, "/norms", null, NormOnItsWay.draft(norm.code)).statusCode(409).body("type",
                equalTo("urn:linli:problem:norm.open-already"));
    }

    @Test
    void aVoteThatIsNotOpenedAndANormThatIsNotPublishedAreSaidAtTheEndOfEveryTerm() {
        var consulted = NormOnItsWay.drafted().consulted();
        Time.past(Time.workdayFrom(Time.today().plusDays(rule("NORM-OPEN-VOTE"))));
        Time.past(Time.workdayFrom(Time.today().plusDays(rule("NORM-OPEN-VOTE"))));
        assertThat(facts(consulted)).endsWith("comment-answered", "step-overdue", "step-overdue");
        then(consulted.path, MEI, "/withdraw", NormOnItsWay.WORDS);
        var adopted = NormOnItsWay.drafted().adopted();
        Time.past(Time.workday(rule("NORM-PUBLISH")));
        Time.past(Time.workday(rule("NORM-PUBLISH")));
        then(adopted.path, HU, "/publish", null);
        assertThat(facts(adopted)).endsWith("voted", "step-overdue", "step-overdue", "published");
    }

    @Test
    void nothingIsVotedOnBeforeEveryCommentHasItsAnswer() {
        var norm = NormOnItsWay.drafted().unanswered();
        post(MEI, norm.path + "/open-vote", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:norm.unanswered"));
        post(norm.agency().director, norm.path + "/comments", null, by(norm.agency(), ",\"text\":\"late\""))
                .statusCode(409);
        then(norm.comment(), MEI, "/reply", "{\"reply\":\"five, then\"}");
        post(MEI, norm.comment() + "/reply", null, "{\"reply\":\"six\"}").statusCode(409);
        given().get("/api/v1" + norm.path + "/comments").then().body("items.reply", equalTo(List.of("five, then")));
        then(norm.path, MEI, "/revise", NormOnItsWay.WORDING, MEI, "/open-vote", null);
    }

    @Test
    void oneAgencyHasOneVoteAndNobodyLearnsWhich() throws Exception {
        var norm = NormOnItsWay.drafted().voting(3);
        var ballot = by(norm.agency(), ",\"choice\":\"AGAINST\"");
        post(Register.registered().director, norm.path + "/vote", null, ballot).statusCode(403);
        var answers = ConcurrentCalls.ask(6,
                n -> post(norm.agency().director, norm.path + "/vote", null, ballot).extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).isSubsetOf(200, 409);
        get(norm.agency().director, norm.path).body("poll.against", nullValue()).body("allowedActions",
                not(hasItem("voteOnNorm")));
        assertThat(choicesKept(norm)).isZero();
        assertThat(facts(norm)).doesNotContain("voted");
        norm.counted();
        given().get("/api/v1" + norm.path).then().body("status", equalTo("REJECTED")).body("poll.against", equalTo(1))
                .body("poll.adopted", equalTo(false));
    }

    @Test
    void whoCameIntoTheRegisterAfterTheVoteOpenedHasNoneYet() {
        var norm = NormOnItsWay.drafted().voting(2);
        Time.to(day(get(MEI, norm.path), "poll.openedOn").plusDays(1));
        var young = Register.registered();
        post(young.director, norm.path + "/vote", null, by(young, ",\"choice\":\"IN_FAVOUR\"")).statusCode(422)
                .body("type", equalTo("urn:linli:problem:norm.no-vote")).body("rule", equalTo("NORM-VOTE"));
    }

    @Test
    void aVoteWithoutItsQuorumAdoptsNothing() {
        var norm = NormOnItsWay.drafted();
        norm.voting(3).votedBy(norm.agency(), "IN_FAVOUR").counted();
        get(MEI, norm.path).body("status", equalTo("REJECTED"));
        NormOnItsWay.drafted(norm.code);
    }

    @Test
    void whoWroteItDoesNotPublishItAlsoUnderAnotherAccount() {
        var norm = NormOnItsWay.drafted().adopted();
        post(MEI, norm.path + "/publish", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        get(MEI, norm.path).body("allowedActions", not(hasItem("publishNorm")));
        var person = UUID.randomUUID();
        var one = Tokens.of("association-one", "association").person(person).bearer();
        var two = Tokens.of("association-two", "association").person(person).bearer();
        var other = NormOnItsWay.drafted();
        then(other.path, one, "/revise", NormOnItsWay.WORDING);
        other.adopted();
        post(two, other.path + "/publish", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        then(other.path, HU, "/publish", null);
    }

    @Test
    void theNextEditionTakesThePlaceOfTheOneBefore() {
        var first = NormOnItsWay.drafted().published();
        var second = NormOnItsWay.drafted(first.code).published();
        get(MEI, first.path).body("status", equalTo("SUPERSEDED"));
        get(MEI, second.path).body("edition", equalTo(2)).body("status", equalTo("PUBLISHED"));
        assertThat(facts(first)).endsWith("superseded");
        post(first.agency().director, first.path + "/acknowledge", null, by(first.agency(), "")).statusCode(409);
    }
}
