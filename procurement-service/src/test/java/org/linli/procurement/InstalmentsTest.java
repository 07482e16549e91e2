package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
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

    /** On the first day of the term. */
    private static Case begun() {
        var at = Case.at(Stage.SIGNED);
        Time.to(LocalDate.parse(Case.get(null, path(at), "terms.from")));
        return at.then(at.director(1), path(at) + "/start", null);
    }

    private static Case delivered() {
        var at = begun();
        Time.to(LocalDate.parse(Case.get(null, path(at), "terms.instalments[1].expectedOn")));
        return at.then(at.director(1), path(at) + "/deliver", instalment(2));
    }

    @Test
    void nothingIsDeliveredOnTheDayOfTheSignature() {
        var at = Case.at(Stage.SIGNED);
        var deliver = path(at) + "/deliver";
        Play.post(at.director(1), deliver, null, instalment(2)).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.not-begun"));
        Play.post(at.director(1), path(at) + "/start", null, null).statusCode(422).body("rule", equalTo("HC4.day"));
        Time.to(LocalDate.parse(Case.get(null, path(at), "terms.from")));
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

    private static String agreed(String trigger, String amount, LocalDate on) {
        return "{\"trigger\":\"" + trigger + "\",\"amount\":" + Play.money(amount)
                + (on == null ? "" : ",\"on\":\"" + on + "\"") + "}";
    }

    /** Of 2,300,000: at the signing, by a half-year, on acceptance of that, by an evaluation, by the year. */
    private static String instalments() {
        var from = Play.SERVICE_FROM;
        return ",\"instalments\":[" + String.join(",", agreed("SIGNING", "500000.00", null),
                agreed("PERIOD", "600000.00", from.plusMonths(6)),
                agreed("ACCEPTANCE", "400000.00", from.plusMonths(6)),
                agreed("EVALUATION", "500000.00", from.plusMonths(11)), agreed("PERIOD", "300000.00", Play.SERVICE_TO))
                + "]";
    }

    private static void evaluated(UUID contract, UUID agency) {
        var evaluation = UUID.randomUUID();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","score":"81.00",
                 "grade":"GOOD","finalisedOn":"%s"}""".formatted(evaluation, contract, agency, Time.today()));
        Await.until("the result of the evaluation",
                () -> Rows.count("select count(*) from past_evaluation where contract_id = ?", contract) == 1);
    }

    @Test
    void eachInstalmentComesDueByWhatTheContractSays() {
        var ranked = new Play().ranked();
        var contract = ranked.signed(instalments());
        var path = "/contracts/" + contract;
        var director = Play.director(ranked.agencies().get(1));
        Play.get(null, path).body("terms.instalments.trigger",
                contains("SIGNING", "PERIOD", "ACCEPTANCE", "EVALUATION", "PERIOD"));
        ranked.begun(path);
        Play.post(director, path + "/deliver", null, instalment(2)).statusCode(422).body("rule", equalTo("HC9"));
        ranked.delivered(path, 2);
        Play.post(director, path + "/deliver", null, instalment(3)).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.not-accepted-yet"));
        Play.post(ranked.play().writer, path + "/accept", "*", opinions(9, 9)).statusCode(200);
        Play.post(director, path + "/deliver", null, instalment(3)).statusCode(200);
        Play.post(director, path + "/deliver", null, instalment(4)).statusCode(422).body("rule", equalTo("HC9"));
        evaluated(contract, ranked.agencies().get(1));
        Play.post(director, path + "/deliver", null, instalment(4)).statusCode(200);
        Play.post(director, path + "/deliver", null, instalment(5)).statusCode(422).body("rule", equalTo("HC9"));
        Time.to(Play.SERVICE_TO);
        Play.post(director, path + "/deliver", null, instalment(5)).statusCode(200);
    }

    @Test
    void aLateEvaluationHoldsNoInstalmentBack() {
        var ranked = new Play().ranked();
        var path = "/contracts/" + ranked.signed(",\"instalments\":["
                + String.join(",", agreed("EVALUATION", "2000000.00", Play.SERVICE_FROM.plusMonths(6)),
                        agreed("FINAL", "300000.00", Play.SERVICE_TO))
                + "]");
        ranked.begun(path);
        ranked.delivered(path, 1);
        Play.get(null, path).body("works[0].state", equalTo("DELIVERED"));
    }

    @Test
    void instalmentsSumToThePriceAndAreMostlyPaidForWork() {
        var at = Case.at(Stage.AWARDED);
        refused(at, 400, "contract.instalment-sum", agreed("FINAL", "2299999.99", Play.SERVICE_TO));
        refused(at, 400, "contract.instalment-day", agreed("FINAL", "2300000.00", Play.SERVICE_TO.plusDays(1)));
        refused(at, 400, "contract.instalment-day", agreed("PERIOD", "2300000.00", null));
        refused(at, 400, "contract.instalment-order", agreed("PERIOD", "2000000.00", Play.SERVICE_TO),
                agreed("SIGNING", "300000.00", null));
        refused(at, 422, "contract.signing-share", agreed("SIGNING", "1150000.01", null),
                agreed("FINAL", "1149999.99", Play.SERVICE_TO));
    }

    private static void refused(Case at, int status, String problem, String... instalments) {
        Play.post(at.writer(), "/contracts", null,
                "{\"awardId\":\"" + at.award() + "\",\"instalments\":[" + String.join(",", instalments) + "]}")
                .statusCode(status).body("type", equalTo("urn:linli:problem:" + problem));
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
