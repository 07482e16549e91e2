package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every reaction of the early warning: what raises it, what clears it, once, and in whatever order it comes. */
@QuarkusTest
@WithTestResource(Engines.class)
class WarningApiTest {

    private final UUID agency = UUID.randomUUID();

    private void becomes(String level, int score) {
        Await.asserted("the warning " + level + " of " + score,
                () -> get(LIN, "/warnings/" + agency).body("level", equalTo(level)).body("score", equalTo(score)));
    }

    private int said() {
        return (int) JournalRows.typesOf(agency).stream().filter("linli.registry.agency.early-warning.v1"::equals)
                .count();
    }

    private void wages(String what, String month, long sequence) {
        Events.publish("linli.wages", "linli.workforce.wages." + what + ".v1", agency.toString(), sequence, """
                {"agencyId":"%s","month":"%s","people":3,"amount":{"amount":"1.00","currency":"CNY"}}"""
                .formatted(agency, month));
    }

    private void evaluated(UUID evaluation, UUID contract, String grade, LocalDate on) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","grade":"%s",
                 "finalisedOn":"%s","effects":[]}""".formatted(evaluation, contract, agency, grade, on));
    }

    @ParameterizedTest
    @CsvSource({"1,10,GREEN", "15,20,AMBER", "30,25,AMBER", "60,30,AMBER", "90,35,AMBER"})
    void aLatePaymentWeighsByItsBucket(int bucket, int score, String level) {
        var payable = UUID.randomUUID();
        var event = """
                {"payableId":"%s","agencyId":"%s","bucket":%d}""".formatted(payable, agency, bucket);
        var id = Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), 1, event);
        becomes(level, score);
        Events.publish(id, "linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), 1, event);
        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(), 2, """
                {"payableId":"%s","agencyId":"%s"}""".formatted(payable, agency));
        becomes("GREEN", 0);
        assertThat(said()).as("the repetition said nothing").isEqualTo(2);
    }

    @Test
    void anOldFactReplayedAfterANewerOneOfTheSameWarnsOfNothing() {
        var payable = UUID.randomUUID().toString();
        var late = "{\"payableId\":\"%s\",\"agencyId\":\"%s\",\"bucket\":60}".formatted(payable, agency);
        var wages = "{\"agencyId\":\"%s\",\"month\":\"2026-06\",\"people\":3}".formatted(agency);
        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable, 2, late);
        Events.publish("linli.wages", "linli.workforce.wages.confirmed.v1", agency.toString(), 2, wages);
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable, 1, late);
        Events.publish("linli.wages", "linli.workforce.wages.missed.v1", agency.toString(), 1, wages);
        Events.publish("linli.liquidity", "linli.funding.runway.low.v1", agency.toString(), 1,
                "{\"agencyId\":\"" + agency + "\"}");
        becomes("AMBER", 20);
    }

    @Test
    void aMissedMonthOfWagesIsClearedByThatMonthOnly() {
        wages("missed", "2026-09", 1);
        becomes("AMBER", 40);
        wages("confirmed", "2026-10", 2);
        wages("missed", "2026-11", 3);
        Await.asserted("the two months missed", () -> get(LIN, "/warnings/" + agency).body("signals", hasSize(2)));
        becomes("AMBER", 40);
        wages("confirmed", "2026-09", 4);
        wages("confirmed", "2026-11", 5);
        becomes("GREEN", 0);
    }

    @Test
    void runwayRisesAndFalls() {
        Events.publish("linli.liquidity", "linli.funding.runway.low.v1", agency.toString(), 1,
                "{\"agencyId\":\"" + agency + "\"}");
        becomes("AMBER", 20);
        Events.publish("linli.liquidity", "linli.funding.runway.recovered.v1", agency.toString(), 2,
                "{\"agencyId\":\"" + agency + "\"}");
        becomes("GREEN", 0);
    }

    private void dependence(int year, String ratio, String direction, long sequence) {
        Events.publish("linli.liquidity", "linli.funding.dependence.crossed.v1", agency.toString(), sequence, """
                {"agencyId":"%s","year":%d,"ratio":"%s","threshold":"0.8500","target":"0.9000",
                 "concentration":"0.5000","direction":"%s"}""".formatted(agency, year, ratio, direction));
    }

    @Test
    void theLatestYearOfDependenceHasTheLastWord() {
        dependence(2026, "0.9000", "ABOVE", 1);
        becomes("GREEN", 10);
        dependence(2027, "0.8000", "BELOW", 2);
        becomes("GREEN", 0);
        dependence(2026, "0.9100", "ABOVE", 3);
        dependence(2027, "0.9200", "ABOVE", 4);
        becomes("GREEN", 10);
        assertThat(said()).isEqualTo(3);
    }

    @Test
    void anEvaluationThatWasOvertakenByALaterPassRaisesNothing() {
        var contract = UUID.randomUUID();
        evaluated(UUID.randomUUID(), contract, "UNQUALIFIED", LocalDate.parse("2026-05-01"));
        becomes("AMBER", 30);
        evaluated(UUID.randomUUID(), contract, "GOOD", LocalDate.parse("2026-09-01"));
        becomes("GREEN", 0);
        evaluated(UUID.randomUUID(), contract, "UNQUALIFIED", LocalDate.parse("2026-06-01"));
        evaluated(UUID.randomUUID(), UUID.randomUUID(), "UNQUALIFIED", LocalDate.parse("2026-06-01"));
        becomes("AMBER", 30);
        get(LIN, "/warnings/" + agency).body("signals", hasSize(1));
        assertThat(said()).isEqualTo(3);
    }

    private void complained(UUID contract, String verdict) {
        var complaint = UUID.randomUUID();
        Events.publish(UUID.randomUUID(), "linli.evaluations", "linli.evaluation.complaint.answered.v1",
                complaint.toString(), 2, """
                        {"complaintId":"%s","contractId":"%s","agencyId":"%s","verdict":"%s"}""".formatted(complaint,
                        contract, agency, verdict));
    }

    @Test
    void aComplaintFoundRightWeighsUntilTheServiceIsFoundInOrder() {
        var contract = UUID.randomUUID();
        complained(contract, "UNFOUNDED");
        complained(contract, "PARTLY_FOUNDED");
        becomes("GREEN", 5);
        complained(contract, "FOUNDED");
        becomes("GREEN", 10);
        evaluated(UUID.randomUUID(), contract, "QUALIFIED", Time.today().minusDays(1));
        evaluated(UUID.randomUUID(), UUID.randomUUID(), "QUALIFIED", Time.today().plusDays(2));
        evaluated(UUID.randomUUID(), contract, "UNQUALIFIED", Time.today().plusDays(1));
        becomes("AMBER", 40);
        evaluated(UUID.randomUUID(), contract, "QUALIFIED", Time.today().plusDays(2));
        becomes("GREEN", 0);
        complained(contract, "FOUNDED");
        complained(UUID.randomUUID(), "PARTLY_FOUNDED");
        becomes("GREEN", 5);
        get(LIN, "/warnings/" + agency).body("signals", hasSize(1)).body("signals[0].kind", equalTo("COMPLAINT"));
    }

    @Test
    void aContractShortOfStaffWeighsUntilItIsStaffedOrOver() {
        var contract = UUID.randomUUID();
        var other = UUID.randomUUID();
        var body = "{\"contractId\":\"%s\",\"agencyId\":\"" + agency + "\",\"missing\":[]}";
        Events.publish("linli.staffing", "linli.workforce.staffing.short.v1", contract.toString(), 1,
                body.formatted(contract));
        Events.publish("linli.staffing", "linli.workforce.staffing.short.v1", other.toString(), 1,
                body.formatted(other));
        Await.asserted("the two contracts short of staff",
                () -> get(LIN, "/warnings/" + agency).body("signals", hasSize(2)).body("score", equalTo(10)));
        Events.publish("linli.staffing", "linli.workforce.staffing.restored.v1", contract.toString(), 2,
                body.formatted(contract));
        Events.publish("linli.staffing", "linli.workforce.staffing.closed.v1", other.toString(), 2,
                body.formatted(other));
        becomes("GREEN", 0);
    }

    @Test
    void signalsOfSeveralKindsMakeItRed() {
        wages("missed", "2026-09", 1);
        evaluated(UUID.randomUUID(), UUID.randomUUID(), "UNQUALIFIED", LocalDate.parse("2026-06-01"));
        becomes("RED", 70);
        get(LIN, "/warnings?level=RED&limit=500").statusCode(200).body("items.agencyId", hasItem(agency.toString()));
        var stranger = Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer();
        get(stranger, "/warnings/" + agency).statusCode(403);
    }

    @Test
    void aCorrectedResultClearsTheSignalAndEndsTheUndecidedCase() {
        var register = Register.registered();
        var evaluation = UUID.randomUUID();
        var contract = UUID.randomUUID();
        var result = """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","grade":"%s",
                 "finalisedOn":"2026-06-01",
                 "effects":[%s],"withdrawnEffects":[%s],"addedEffects":[],"reason":"a sum was wrong"}""";
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1,
                result.formatted(evaluation, contract, register.agency, "UNQUALIFIED", "\"OPEN_CASE\"", ""));
        Await.asserted("the case about the result",
                () -> get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1)));
        Await.asserted("the warning of the result",
                () -> get(LIN, "/warnings/" + register.agency).body("score", equalTo(30)));
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.corrected.v1", evaluation.toString(), 2,
                result.formatted(evaluation, contract, register.agency, "QUALIFIED", "", "\"OPEN_CASE\""));
        Await.asserted("the end of the case",
                () -> get(LIN, "/cases?agencyId=" + register.agency).body("items[0].status", equalTo("DISMISSED"))
                        .body("items[0].subjectWithdrawnOn", Matchers.notNullValue()));
        Await.asserted("the end of the warning",
                () -> get(LIN, "/warnings/" + register.agency).body("score", equalTo(0)));
    }

    @Test
    void aViolationWeighsUntilItsCaseIsOver() {
        var register = Register.registered();
        var violation = UUID.randomUUID();
        Events.publish("linli.evaluations", "linli.evaluation.violation.found.v1", violation.toString(), 1, """
                {"violationId":"%s","agencyId":"%s","severity":"MINOR","kind":"LATE_FILES"}"""
                .formatted(UUID.randomUUID(), register.agency));
        Events.publish("linli.evaluations", "linli.evaluation.violation.found.v1", violation.toString(), 2, """
                {"violationId":"%s","agencyId":"%s","severity":"SERIOUS","kind":"FALSE_RECORDS"}""".formatted(violation,
                register.agency));
        Await.asserted("the case about the serious violation and its warning", () -> {
            get(LIN, "/warnings/" + register.agency).body("score", equalTo(20)).body("signals[0].kind",
                    equalTo("VIOLATION"));
            get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1));
        });
        var path = "/cases/" + get(LIN, "/cases?agencyId=" + register.agency).extract().<String>path("items[0].id");
        var proposed = post(WU, path + "/dismiss", etag(get(WU, path)), "{\"text\":\"unfounded\"}").statusCode(200);
        get(LIN, "/warnings/" + register.agency).body("score", equalTo(20));
        post(XU, path + "/confirm-dismissal", etag(proposed), null).statusCode(200);
        get(LIN, "/warnings/" + register.agency).body("score", equalTo(0)).body("level", equalTo("GREEN"));
    }

    @Test
    void aRevokedViolationWeighsNoMoreAndEndsItsUndecidedCase() {
        var register = Register.registered();
        var violation = UUID.randomUUID();
        Events.publish("linli.evaluations", "linli.evaluation.violation.found.v1", violation.toString(), 4, """
                {"violationId":"%s","agencyId":"%s","severity":"SERIOUS","kind":"FALSE_RECORDS"}""".formatted(violation,
                register.agency));
        Await.asserted("the case and its warning", () -> {
            get(LIN, "/warnings/" + register.agency).body("score", equalTo(20));
            get(LIN, "/cases?agencyId=" + register.agency).body("items", hasSize(1));
        });
        for (int delivery = 0; delivery < 2; delivery++) {
            Events.publish("linli.evaluations", "linli.evaluation.violation.revoked.v1", violation.toString(), 5, """
                    {"violationId":"%s","agencyId":"%s","severity":"SERIOUS","reason":"the visits took place"}"""
                    .formatted(violation, register.agency));
        }
        Await.asserted("the end of both", () -> {
            get(LIN, "/warnings/" + register.agency).body("score", equalTo(0));
            get(LIN, "/cases?agencyId=" + register.agency).body("items[0].status", equalTo("DISMISSED"))
                    .body("items[0].subjectWithdrawnOn", Matchers.notNullValue());
        });
    }
}
