package org.linli.registry.growth;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;

/** An agency year by year, from what the other services tell. */
@QuarkusTest
@WithTestResource(Engines.class)
class GrowthCaseTest {

    private static HttpReply growth(UUID agency, String query) {
        return given().get("/api/v1/agencies/" + agency + "/growth" + query).then().statusCode(200);
    }

    private static UUID works(UUID agency, UUID worker, boolean certified) {
        var post = UUID.randomUUID();
        Events.publish("linli.workers", "linli.workforce.post.started.v1", worker.toString(), 1, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":%s}""".formatted(worker,
                post, agency, certified));
        return post;
    }

    private static void leaves(UUID agency, UUID worker, UUID post, LocalDate on) {
        Events.publish("linli.workers", "linli.workforce.post.ended.v1", worker.toString(), 2, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":true,"reason":"PAY",
                 "on":"%s"}""".formatted(worker, post, agency, on));
    }

    private static UUID project(UUID agency, LocalDate from, LocalDate to) {
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"440105005","areaCode":"440105005",
                 "serviceType":"GROWTH","from":"%s","to":"%s"}""".formatted(contract, agency, from, to));
        return contract;
    }

    private static void payment(String what, UUID agency, UUID payment, LocalDate on) {
        Events.publish("linli.payables", "linli.funding.payment." + what + ".v1", payment.toString(),
                what.equals("settled") ? 1 : 2, """
                        {"paymentId":"%s","payableId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"440105005",
                         "part":"WAGE","amount":{"amount":"120000.50","currency":"CNY"},"valueDate":"%s",
                         "reason":"AC04"}""".formatted(payment, UUID.randomUUID(), UUID.randomUUID(), agency, on));
    }

    @Test
    void peopleProjectsAndMoneyAreCountedYearByYear() {
        var agency = Register.registered().agency;
        var today = Time.today();
        var stays = UUID.randomUUID();
        works(agency, stays, true);
        works(agency, stays, true);
        works(agency, UUID.randomUUID(), false);
        var leaver = UUID.randomUUID();
        leaves(agency, leaver, works(agency, leaver, true), today.minusDays(1));
        project(agency, today.minusYears(1), today.plusYears(1));
        var ended = project(agency, today.minusYears(2), today.plusYears(1));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", ended.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"over","handover":[]}""".formatted(ended, agency,
                today.minusYears(1)));
        payment("settled", agency, UUID.randomUUID(), today);
        var back = UUID.randomUUID();
        payment("settled", agency, back, today);
        payment("returned", agency, back, today);
        Await.asserted("what was heard",
                () -> growth(agency, "").body("[0].year", equalTo(today.getYear())).body("[0].over", equalTo(false))
                        .body("[0].staff", equalTo(2)).body("[0].certified", equalTo(1))
                        .body("[0].projects", equalTo(1)).body("[0].paid.amount", equalTo("120000.50"))
                        .body("[0].grade", nullValue()).body("[1].projects", equalTo(2)).body("[1].staff", equalTo(0))
                        .body("[2].projects", equalTo(1)).body("[1].over", equalTo(true)));
        growth(agency, "?years=1").body("$", hasSize(1));
        given().get("/api/v1/agencies/" + Register.applied().agency + "/growth").then().statusCode(404);
    }

    @Test
    void whatIsHeardInAnotherOrderCountsTheSame() {
        var agency = Register.registered().agency;
        var today = Time.today();
        var payment = UUID.randomUUID();
        payment("returned", agency, payment, today);
        payment("settled", agency, payment, today);
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"over"}""".formatted(contract, agency,
                today.minusYears(1)));
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"440105005","areaCode":"440105005",
                 "serviceType":"GROWTH","from":"%s","to":"%s"}""".formatted(contract, agency, today.minusYears(2),
                today.plusYears(1)));
        Await.asserted("both", () -> growth(agency, "").body("[1].projects", equalTo(1))
                .body("[0].projects", equalTo(0)).body("[0].paid.amount", equalTo("0.00")));
    }

    private static void recertified(UUID agency, UUID worker, UUID post, boolean certified, int sequence) {
        Events.publish("linli.workers", "linli.workforce.post.recertified.v1", worker.toString(), sequence, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","certified":%s}""".formatted(worker, post, agency,
                certified));
    }

    @Test
    void whoseCertificateIsGoneIsCountedAsCertifiedNoMore() {
        var agency = Register.registered().agency;
        var worker = UUID.randomUUID();
        var post = works(agency, worker, true);
        var early = UUID.randomUUID();
        var unheard = UUID.randomUUID();
        recertified(agency, early, unheard, true, 2);
        Events.publish("linli.workers", "linli.workforce.post.started.v1", early.toString(), 1, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":false}""".formatted(early,
                unheard, agency));
        Await.asserted("both",
                () -> growth(agency, "").body("[0].staff", equalTo(2)).body("[0].certified", equalTo(2)));
        recertified(agency, worker, post, false, 2);
        Await.asserted("one", () -> growth(agency, "").body("[0].staff", equalTo(2)).body("[0].certified", equalTo(1)));
    }
}
