package org.linli.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Two accounts of one person are one person, at every door that asks for two. */
@QuarkusTest
@WithTestResource(Engines.class)
class TwoAccountsTest {

    private final UUID person = UUID.randomUUID();
    private final String assessor = Tokens.of("as-assessor", "assessor").person(person).bearer();
    private final String again = Tokens.of("as-assessor-again", "assessor").person(person).bearer();
    private final String lead = Tokens.of("as-lead", "evaluation-lead").person(person).bearer();
    private final Station one = new Station().signed();

    private String submitted() {
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        return path;
    }

    @Test
    void whoAssessedNeitherMarksAgainNorMakesTheResultFinalUnderAnotherAccount() {
        var path = submitted();
        post(assessor, path + "/verify", Station.confirmations()).statusCode(200);
        post(assessor, path + "/marks", Station.professional(95)).statusCode(200);
        post(again, path + "/marks", Station.professional(60)).statusCode(409).body("type",
                containsString("evaluation.same-person"));
        post(again, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(409);
        post(BING, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(200);
        one.heard(path, 95);
        post(assessor, path + "/draft", null).statusCode(200);
        post(one.director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        post(lead, path + "/finalise", null).statusCode(409).body("type", containsString("evaluation.same-person"));
        post(LEAD, path + "/finalise", null).statusCode(200);
        post(lead, path + "/correct", """
                {"reason":"r","marks":[{"part":"PROFESSIONAL","indicator":"Q02","mark":99,"reason":"r"}]}""")
                .statusCode(200);
        var other = Tokens.of("as-lead-again", "evaluation-lead").person(person).bearer();
        post(other, path + "/confirm-correction", null).statusCode(409);
    }

    @Test
    void whoReportsAViolationDoesNotEstablishItUnderAnotherAccount() {
        var path = "/violations/" + post(assessor, "/violations", """
                {"contractId":"%s","kind":"FALSE_RECORDS","description":"visits that were not made",
                "evidence":[{"sha256":"%s","name":"sample"}]}""".formatted(one.contract, "b".repeat(64)))
                .statusCode(201).extract().<String>path("id");
        post(lead, path + "/notify", null).statusCode(200);
        post(one.director, path + "/answer", "{\"reason\":\"r\"}").statusCode(200);
        post(lead, path + "/establish", "{\"severity\":\"SERIOUS\",\"criteria\":[\"FALSE_RECORDS\"],\"reason\":\"r\"}")
                .statusCode(422).body("rule", equalTo("E06"));
        post(lead, path + "/dismiss", "{\"reason\":\"r\"}").statusCode(422).body("rule", equalTo("E06"));
        post(LEAD, path + "/dismiss", "{\"reason\":\"r\"}").statusCode(200);
    }
}
