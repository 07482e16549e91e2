package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;
import org.linli.procurement.Case.Stage;

/** What waits for another person: whose word counts, on which grounds, and what ends it when its subject moves on. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class OvertakenTest {

    private static final String REASON = "{\"reason\":\"a flood\"}";

    private static String tender(Case at) {
        return "/tenders/" + at.tender();
    }

    private static void overtaken(String reader, String decision) {
        Play.get(reader, decision).body("status", equalTo("OVERTAKEN")).body("closedOn", notNullValue())
                .body("allowedActions", empty());
        var id = decision.substring("/decisions/".length());
        Play.get(reader, "/tasks?limit=500").body("items.findAll{it.kind == 'Decision'}.id", not(hasItem(id)));
        assertThat(JournalRows.typesOf(UUID.fromString(id))).contains("linli.procurement.decision.closed.v1");
    }

    private static String qualification(Case at, int unfit) {
        return List.of(0, 1, 2).stream().map(bid -> "{\"bidId\":\"" + at.bid(bid) + "\",\"qualified\":" + (bid != unfit)
                + ",\"reason\":\"no licence\"}").collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
    }

    @Test
    void financeHasNoHandInWhatIsThePurchasers() {
        var at = Case.at(Stage.ANNOUNCED);
        at.then(at.writer(), tender(at) + "/suspend", REASON);
        var decision = Play.proposed(at.writer(), at.tender());
        for (var role : List.of("finance-maker", "finance-checker", "auditor", "operator", "registrar", "evaluator")) {
            var other = Tokens.of("other-" + role, role).street(at.street()).bearer();
            Play.post(other, decision + "/confirm", "\"0\"", null).statusCode(403);
            Play.post(other, decision + "/reject", "\"0\"", null).statusCode(403);
        }
        Play.get(Case.maker(), decision).statusCode(200).body("status", equalTo("PROPOSED")).body("allowedActions",
                empty());
        Play.get(Case.maker(), "/tasks?limit=500").body("items.id",
                not(hasItem(decision.substring("/decisions/".length()))));
        Play.post(new Play().writer, decision + "/reject", "\"0\"", null).statusCode(403);
        Play.post(at.director(1), decision + "/confirm", "\"0\"", null).statusCode(403);
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(200);
    }

    @Test
    void noTenderIsCancelledForItsPricesBeforeTheyAreKnownOrWhileOneIsWithinTheBudget() {
        for (var stage : List.of(Stage.OPENED, Stage.SCORING, Stage.CONSENSUS, Stage.PRICE_OPENED)) {
            var at = Case.at(stage);
            Play.post(at.writer(), tender(at) + "/cancel", "*", "{\"reason\":\"r\",\"ground\":\"ABOVE_BUDGET\"}")
                    .statusCode(422).body("rule", equalTo("P36"));
        }
    }

    @Test
    void aCancelledTenderTakesWithItWhatWasToBeDecidedOfIt() {
        var at = Case.at(Stage.ANNOUNCED);
        at.then(at.writer(), tender(at) + "/suspend", REASON);
        var suspension = Play.proposed(at.reviewer(), at.tender());
        at.then(at.writer(), tender(at) + "/cancel", "{\"reason\":\"merged\",\"ground\":\"TASK_CANCELLED\"}");
        List<String> cancellation = Play.get(at.reviewer(), "/decisions?status=PROPOSED&subjectId=" + at.tender())
                .extract().path("items.findAll{it.kind == 'CANCEL_TENDER'}.id");
        Play.post(at.reviewer(), "/decisions/" + cancellation.getFirst() + "/confirm", "*", null).statusCode(200);
        assertThat(Play.status(at.tender())).isEqualTo("CANCELLED");
        overtaken(at.reviewer(), suspension);
        Play.post(at.reviewer(), suspension + "/confirm", "*", null).statusCode(409);
    }

    @Test
    void whoWasToBeDisqualifiedAndIsFoundFitByAllIsDecidedOnNoMore() {
        var at = Case.at(Stage.OPENED);
        at.then(at.writer(), tender(at) + "/qualification", qualification(at, 2));
        var decision = Play.proposed(at.reviewer(), at.tender());
        at.then(at.writer(), tender(at) + "/qualification", qualification(at, -1));
        overtaken(at.reviewer(), decision);
    }

    @Test
    void aBidThatFallsMeanwhileEndsWhatWasToBeDecidedOnAll() {
        var play = new Play();
        Play.pool();
        var tender = play.publishedTender();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency(), Play.agency());
        var bids = agencies.stream().map(agency -> Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201)))
                .toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        Play.post(play.writer, "/tenders/" + tender + "/qualification", "*",
                bids.stream()
                        .map(bid -> "{\"bidId\":\"" + bid + "\",\"qualified\":" + !bid.equals(bids.get(3))
                                + ",\"reason\":\"r\"}")
                        .collect(Collectors.joining(",", "{\"decisions\":[", "]}")))
                .statusCode(200);
        var decision = Play.proposed(play.reviewer, tender);
        Play.disqualify(agencies.get(3));
        Await.until("the end of what waits",
                () -> !"PROPOSED".equals(Play.get(play.reviewer, decision).extract().path("status")));
        overtaken(play.reviewer, decision);
    }

    @Test
    void anObjectionThatIsAnsweredOtherwiseEndsTheAgreementThatWaits() {
        var at = Case.at(Stage.ANNOUNCED);
        var challenge = UUID.fromString(Case.begun(at.director(2), tender(at) + "/challenges", """
                {"agencyId":"%s","level":"OBJECTION","subject":"RESULT","points":["the hours"]}"""
                .formatted(at.agency(2))));
        at.then(at.writer(), "/challenges/" + challenge + "/answer",
                "{\"agrees\":true,\"text\":\"t\",\"remedy\":\"NEXT_CANDIDATE\"}");
        var decision = Play.proposed(at.reviewer(), challenge);
        Play.get(at.reviewer(), decision).body("content.parts[0].id",
                equalTo(Case.<String>get(null, tender(at), "leadingBidId")));
        at.then(at.reviewer(), "/challenges/" + challenge + "/answer", "{\"agrees\":false,\"text\":\"no\"}");
        overtaken(at.reviewer(), decision);
    }

    @Test
    void aPurchaseThatIsCancelledIsExplainedByNobody() {
        var play = new Play();
        var purchase = Play.id(Play
                .post(play.writer, "/purchases", null,
                        """
                                {"purchaserId":"%1$s","areaCode":"%1$s","serviceType":"FAMILY_SERVICE_STATION",
                                 "title":"家庭综合服务中心","amount":%2$s,"fiscalYear":%3$d,"openTender":false}"""
                                .formatted(play.street, Play.money("2400000.00"), Play.BEGIN.getYear()))
                .statusCode(201));
        Play.post(play.writer, "/purchases/" + purchase + "/explain-split", null, REASON).statusCode(200);
        var decision = Play.proposed(play.reviewer, purchase);
        Play.post(play.writer, "/purchases/" + purchase + "/cancel", "*", REASON).statusCode(200);
        overtaken(play.reviewer, decision);
    }
}
