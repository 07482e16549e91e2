package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case.Stage;

/** No money for work that is not done: when work is handed over, and what the purchaser may say to it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class InstalmentsTest {

    private static String path(Case at) {
        return "/contracts/" + at.contract();
    }

    private static String instalment(int no) {
        return "{\"instalmentNo\":" + no + "}";
    }

    private static String opinions(int respondents, int satisfied) {
        return "{\"instalmentNo\":2,\"opinions\":{\"respondents\":" + respondents + ",\"satisfied\":" + satisfied
                + ",\"summary\":\"s\"}}";
    }

    private static Case delivered() {
        var at = Case.at(Stage.SIGNED);
        at.then(at.director(1), path(at) + "/start", null);
        Time.to(LocalDate.parse(Case.get(null, path(at), "terms.instalments[1].expectedOn")));
        return at.then(at.director(1), path(at) + "/deliver", instalment(2));
    }

    @Test
    void nothingIsDeliveredOnTheDayOfTheSignature() {
        var at = Case.at(Stage.SIGNED);
        var deliver = path(at) + "/deliver";
        Play.post(at.director(1), deliver, null, instalment(2)).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.not-begun"));
        at.then(at.director(1), path(at) + "/start", null);
        Play.post(at.director(1), deliver, null, instalment(3)).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.not-in-order"));
        Play.post(at.director(1), deliver, null, instalment(2)).statusCode(422).body("rule", equalTo("HC9"));
        Time.past(Time.today().plusDays(16));
        Play.get(null, path(at)).body("works[1].state", equalTo("PLANNED")).body("works[2].state", equalTo("PLANNED"));
        Time.to(LocalDate.parse(Case.get(null, path(at), "terms.instalments[1].expectedOn")));
        Play.post(at.director(1), deliver, null, instalment(2)).statusCode(200);
        Play.post(at.director(1), deliver, null, instalment(3)).statusCode(422).body("rule", equalTo("HC9"));
    }

    @Test
    void workThatIsNotWhatWasAgreedGoesBackWithReasonsAndTheSameClockRunsAgain() {
        var at = delivered();
        var refusal = "{\"instalmentNo\":2,\"reasons\":\"no records\",\"undisputed\":\"WAGES\"}";
        Play.post(at.writer(), path(at) + "/refuse-work", "*", refusal.replace("no records", " ")).statusCode(400);
        Play.post(at.director(1), path(at) + "/refuse-work", "*", refusal).statusCode(403);
        Play.post(at.writer(), path(at) + "/refuse-work", "*", refusal).statusCode(200)
                .body("works[1].state", equalTo("REFUSED")).body("works[1].termUntil", nullValue())
                .body("works[1].refusals[0].mendUntil.rule", equalTo("HC8"));
        assertThat(JournalRows.of(at.contract()).getLast().payload()).contains("\"undisputed\": \"WAGES\"");
        Time.past(Time.today().plusDays(20));
        Play.get(null, path(at)).body("works[1].state", equalTo("REFUSED"));
        Play.post(at.writer(), path(at) + "/accept", "*", opinions(9, 9)).statusCode(409);
        at.then(at.director(1), path(at) + "/deliver", instalment(2));
        Play.get(null, path(at)).body("works[1].termUntil.rule", equalTo("F03")).body("works[1].termUntil.lastDay",
                notNullValue());
        Play.post(at.writer(), path(at) + "/accept", "*", opinions(9, 10)).statusCode(400).body("type",
                equalTo("urn:linli:problem:contract.more-satisfied"));
        Play.post(at.writer(), path(at) + "/accept", "*", opinions(9, 9)).statusCode(200).body("works[1].state",
                equalTo("ACCEPTED"));
    }

    @Test
    void afterItsTermThePurchaserRefusesNothingAnyMore() {
        var at = delivered();
        Case.past(null, path(at), "works[1].termUntil");
        Play.post(at.writer(), path(at) + "/refuse-work", "*",
                "{\"instalmentNo\":2,\"reasons\":\"r\",\"undisputed\":\"NOTHING\"}").statusCode(409);
    }
}
