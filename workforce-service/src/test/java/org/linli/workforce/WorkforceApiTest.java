package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

@QuarkusTest
@WithTestResource(Engines.class)
class WorkforceApiTest {

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final String ASSOCIATION = Tokens.of("association-su", "association").bearer();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final UUID agency = UUID.randomUUID();
    private final String director = Tokens.of("director-" + agency, "agency-director").agency(agency).bearer();

    private static HttpReply post(String token, String path, String etag, String body) {
        var request = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType("application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return (body == null ? request : request.body(body)).post("/api/v1" + path).then();
    }

    private static HttpReply get(String token, String path) {
        return given().header("Authorization", token).get("/api/v1" + path).then();
    }

    /** A fresh valid resident id of an invented person. */
    private static String residentId() {
        var body = "44010519%06d%03d".formatted(900101, 100 + SERIAL.incrementAndGet());
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private void registered() {
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", agency.toString(), 4, """
                {"agencyId":"%s","name":"和邻","kind":"PRIVATE_NON_ENTERPRISE_UNIT"}""".formatted(agency));
        Await.asserted("the agency that may employ people",
                () -> post(director, "/workers", null, worker("x", "nonsense")).statusCode(400));
    }

    private String worker(String name, String residentId) {
        return "{\"agencyId\":\"%s\",\"name\":\"%s\",\"residentId\":\"%s\"}".formatted(agency, name, residentId);
    }

    private String worker() {
        return post(director, "/workers", null, worker("伍一", residentId())).statusCode(201).extract().path("id");
    }

    private String posting(String worker, String tier) {
        return "{\"workerId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"%s\",\"from\":\"%s\"}".formatted(worker, agency,
                tier, Time.today());
    }

    private static void certified(String director, String worker) {
        var recorded = post(director, "/workers/" + worker + "/certificates", null, """
                {"kind":"SOCIAL_WORKER","number":"SW-%s","issuedOn":"2024-01-01","registeredOn":"2024-03-01"}"""
                .formatted(UUID.randomUUID().toString().substring(0, 8))).statusCode(201);
        post(ASSOCIATION, "/certificates/" + recorded.extract().path("id") + "/verify",
                recorded.extract().header("ETag"), null).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void onlyARegisteredAgencyRegistersPeopleAndNobodyTwice() {
        post(director, "/workers", null, worker("伍一", residentId())).statusCode(422).body("rule",
                equalTo("REGISTERED"));
        registered();
        var id = residentId();
        post(director, "/workers", null, worker("伍一", id)).statusCode(201).body("residentId",
                equalTo(id.substring(0, 6) + "********" + id.substring(14)));
        post(director, "/workers", null, worker("又一", id)).statusCode(409);
        var stranger = Tokens.of("s", "agency-director").agency(UUID.randomUUID()).bearer();
        post(stranger, "/workers", null, worker("x", residentId())).statusCode(403);
    }

    @Test
    void aSupervisorComesFromTheLocalFrontLine() {
        registered();
        var worker = worker();
        get(director, "/workers/" + worker + "/ladder").statusCode(200).body("eligible", equalTo(false)).body("steps",
                hasSize(4));
        post(director, "/posts", null, posting(worker, "LOCAL_SUPERVISOR")).statusCode(422).body("detail",
                containsString("direct service, years 0 / 5"));
        certified(director, worker);
        post(director, "/workers/" + worker + "/service", null,
                "{\"months\":60,\"local\":true,\"supervisionTrainingHours\":60}").statusCode(200);
        post(ASSOCIATION, "/workers/" + worker + "/confirm-service", null, null).statusCode(200);
        post(director, "/posts", null, posting(worker, "LOCAL_SUPERVISOR")).statusCode(422).body("rule",
                equalTo("LADDER-STEP"));
        post(director, "/posts", null, posting(worker, "FRONTLINE")).statusCode(201).body("status", equalTo("ACTIVE"))
                .body("certified", equalTo(true));
        post(director, "/posts", null, posting(worker, "FRONTLINE")).statusCode(409);
        assertThat(JournalRows.typesOf(agency)).contains("linli.workforce.capacity.changed.v1");
    }

    @Test
    void aSignedContractOpensItsDemandAndPeopleFillIt() {
        registered();
        var worker = worker();
        certified(director, worker);
        var contract = UUID.randomUUID();
        var event = Ids.next();
        for (int delivery = 0; delivery < 2; delivery++) {
            Events.publish(event, "linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 2, """
                    {"contractId":"%s","agencyId":"%s","from":"%s","to":"%s",
                     "staffing":[{"tier":"FRONTLINE","people":1,"certified":1}]}""".formatted(contract, agency,
                    Time.today(), Time.today().plusYears(1).minusDays(1)));
        }
        Await.asserted("the contract's demand",
                () -> get(director, "/staffing/" + contract).statusCode(200).body("status", equalTo("SHORT")));
        var started = post(director, "/posts", null, posting(worker, "FRONTLINE")).statusCode(201);
        var assigned = post(director, "/posts/" + started.extract().path("id") + "/assign",
                started.extract().header("ETag"), "{\"contractId\":\"" + contract + "\"}").statusCode(200);
        get(director, "/staffing/" + contract).body("status", equalTo("STAFFED"));
        post(director, "/posts/" + started.extract().path("id") + "/end", assigned.extract().header("ETag"),
                "{\"reason\":\"LATE_WAGE\",\"on\":\"" + Time.today() + "\"}").statusCode(200);
        get(director, "/staffing/" + contract).body("status", equalTo("SHORT"));
        assertThat(JournalRows.typesOf(contract)).containsExactly("linli.workforce.staffing.opened.v1",
                "linli.workforce.staffing.restored.v1", "linli.workforce.staffing.short.v1");
    }

    @Test
    void lateWagesRaiseTheRiskAndPaymentLowersIt() {
        var contract = UUID.randomUUID();
        var payable = UUID.randomUUID();
        overdue(payable, contract, "PERFORMANCE", 40);
        overdue(payable, contract, "WAGE", 1);
        risk("AMBER");
        overdue(payable, contract, "WAGE", 30);
        risk("RED");
        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(),
                SEQUENCE.incrementAndGet(), """
                        {"payableId":"%s","contractId":"%s","agencyId":"%s","part":"WAGE"}""".formatted(payable,
                        contract, agency));
        risk("GREEN");
        assertThat(JournalRows.typesOf(agency)).hasSize(3);
    }

    @Test
    void anOldLateWageReplayedAfterThePaymentRaisesNoRisk() {
        var contract = UUID.randomUUID();
        var payable = UUID.randomUUID();
        var old = SEQUENCE.incrementAndGet();
        overdue(payable, contract, "WAGE", 30);
        risk("RED");
        Events.publish("linli.payables", "linli.funding.payable.cleared.v1", payable.toString(),
                SEQUENCE.incrementAndGet(), """
                        {"payableId":"%s","contractId":"%s","agencyId":"%s","part":"WAGE"}""".formatted(payable,
                        contract, agency));
        risk("GREEN");
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), old, """
                {"payableId":"%s","contractId":"%s","agencyId":"%s","part":"WAGE","days":60}""".formatted(payable,
                contract, agency));
        overdue(UUID.randomUUID(), contract, "WAGE", 1);
        risk("AMBER");
    }

    private void risk(String band) {
        Await.asserted("the risk " + band,
                () -> get(director, "/salary-risks").body("items.band", equalTo(List.of(band))));
    }

    private void overdue(UUID payable, UUID contract, String part, int days) {
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(),
                SEQUENCE.incrementAndGet(), """
                        {"payableId":"%s","contractId":"%s","agencyId":"%s","part":"%s","days":%d}""".formatted(payable,
                        contract, agency, part, days));
    }

    @Test
    void aFailedEvaluationOrdersSupervisionOnce() {
        var evaluation = UUID.randomUUID();
        for (int sequence = 5; sequence < 7; sequence++) {
            Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(),
                    sequence, """
                            {"evaluationId":"%s","contractId":"%s","agencyId":"%s","effects":["ORDER_SUPERVISION"]}"""
                            .formatted(evaluation, UUID.randomUUID(), agency));
        }
        Await.asserted("the order after the evaluation", () -> get(director, "/supervision-orders")
                .body("items", hasSize(1)).body("items[0].hoursPerMonth", equalTo(4)));
    }

    @Test
    void officialsAreCertifiedAfterStudyAndTheCertificateRunsOut() {
        var official = "official-" + agency;
        Studies.certify(official).statusCode(422).body("rule", equalTo("T12-HOURS"));
        Studies.studied(official, "440105005");
        post(Tokens.of(official, "trainer").bearer(), "/purchaser-certificates", null,
                "{\"officialId\":\"" + official + "\"}").statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        var certified = Studies.certify(official).statusCode(201);
        Time.past(LocalDate.parse(certified.extract().<String>path("validUntil")));
        assertThat(JournalRows.typesOf(official)).containsExactly("linli.workforce.official.certified.v1",
                "linli.workforce.official.certificate-expired.v1");
        assertThat(JournalRows.of(official)).last().satisfies(row -> assertThat(row.payload())
                .contains("\"unit\": \"440105005\"", "validUntil", "\"on\"", "PURCHASER"));
    }

    @Test
    void nominatesWhoKnowsTheField() {
        var expert = UUID.randomUUID();
        var body = """
                {"expertId":"%s","domains":["SOCIAL_WORK"],"title":"社会工作师","years":%d,"level":"MIDDLE",
                 "employers":[{"agencyId":"%s","until":"2025-01-01"}]}""";
        post(ASSOCIATION, "/experts", null, body.formatted(expert, 7, agency)).statusCode(422).body("rule",
                equalTo("C09-YEARS"));
        post(ASSOCIATION, "/experts", null, body.formatted(expert, 8, agency)).statusCode(201);
        assertThat(JournalRows.of(expert)).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("2025-01-01"));
    }
}
