package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.procurement.Case.Stage;

/** What begins at a tender stands among what the caller may do there, and only where it would succeed. */
@QuarkusTest
@WithTestResource(Engines.class)
class TenderActionsTest {

    private final Play play = new Play();

    private static List<String> at(String token, UUID tender) {
        var unit = Case.<String>get(token, "/tenders/" + tender, "purchaserId");
        List<String> listed =
                Case.get(token, "/tenders?purchaserId=" + unit, "items.find{it.id == '" + tender + "'}.allowedActions");
        List<String> read = Case.get(token, "/tenders/" + tender, "allowedActions");
        assertThat(listed).as("in the list as alone").isEqualTo(read);
        return read;
    }

    private static String ask(UUID agency) {
        return "{\"agencyId\":\"" + agency + "\",\"text\":\"where\"}";
    }

    private static final String FEEDBACK = """
            {"subject":"CRITERIA","basisKind":"LAW","basis":"art 5","text":"too vague"}""";

    @Test
    void anAgencyReadsThatItMayBidAskAndSpeak() {
        var tender = play.publishedTender();
        var agency = Play.agency();
        var director = Play.director(agency);
        assertThat(at(director, tender)).containsExactly("askQuestion", "giveFeedback", "submitBid");
        assertThat(at(null, tender)).isEmpty();
        assertThat(at(play.writer, tender)).doesNotContain("askQuestion", "giveFeedback", "submitBid");
        assertThat(at(Tokens.of("clerk", "agency-clerk").agency(agency).bearer(), tender))
                .containsExactly("askQuestion", "giveFeedback");
        assertThat(at(Tokens.of("resident", "volunteer").person(UUID.randomUUID()).bearer(), tender))
                .containsExactly("giveFeedback");
        assertThat(at(Play.director(UUID.randomUUID()), tender)).as("not registered").containsExactly("giveFeedback");
        Play.post(director, "/tenders/" + tender + "/questions", null, ask(agency)).statusCode(201);
        Play.submit(tender, agency, "2000000.00").statusCode(201);
        assertThat(at(director, tender)).as("it has its bid").containsExactly("askQuestion", "giveFeedback");
        for (int said = 0; said < 3; said++) {
            Play.post(director, "/tenders/" + tender + "/feedback", null, FEEDBACK).statusCode(201);
        }
        assertThat(at(director, tender)).as("three wait").containsExactly("askQuestion");
        Play.post(director, "/tenders/" + tender + "/feedback", null, FEEDBACK).statusCode(422);
        Time.to(Play.lastDay(tender, "bidsUntil"));
        assertThat(at(director, tender)).as("no time left to answer").isEmpty();
        assertThat(at(Play.director(Play.agency()), tender)).containsExactly("giveFeedback", "submitBid");
    }

    @Test
    void whoIsNotInvitedIsNotToldThatItMayBid() {
        var invited = List.of(Play.agency(), Play.agency(), Play.agency());
        var named = """
                "admittance":{"invited":["%s","%s","%s"],"ground":"LIMITED_SUPPLIERS","groundWords":"戒毒康复社工有限"},
                "staffing":""".formatted(invited.toArray());
        var tender = play.publishedTender("INVITED", "2400000.00",
                Play.content("2400000.00", "").replace("\"staffing\":", named));
        assertThat(at(Play.director(invited.getFirst()), tender)).contains("submitBid");
        assertThat(at(Play.director(Play.agency()), tender)).doesNotContain("submitBid");
    }

    @Test
    void theConsensusIsOfferedOnceAllSheetsAreIn() {
        var scoring = Case.at(Stage.SCORING);
        assertThat(at(scoring.writer(), scoring.tender())).doesNotContain("beginConsensus").contains("suspendTender");
        Play.post(scoring.writer(), "/tenders/" + scoring.tender() + "/consensus", "*", null).statusCode(422);
        var scored = Case.at(Stage.SCORED);
        assertThat(at(scored.writer(), scored.tender())).contains("beginConsensus");
        assertThat(at(new Play().writer, scored.tender())).doesNotContain("beginConsensus");
    }

    @Test
    void anAwardIsOfferedOnceTheTermForObjectionsIsOver() {
        var announced = Case.at(Stage.ANNOUNCED);
        assertThat(at(announced.writer(), announced.tender())).doesNotContain("awardTender");
        Play.post(announced.writer(), "/tenders/" + announced.tender() + "/award", "*", null).statusCode(422);
        var over = Case.at(Stage.STANDSTILL);
        assertThat(at(over.writer(), over.tender())).contains("awardTender");
    }
}
