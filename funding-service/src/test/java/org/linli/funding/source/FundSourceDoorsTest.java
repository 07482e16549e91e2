package org.linli.funding.source;

import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Every command on a source of money in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class FundSourceDoorsTest {

    private static String pledged() {
        return post(STEWARD, "/fund-sources", """
                {"name":"Open","channel":"GOVERNMENT","agreement":"HZ-2","validFrom":"%s",
                "restriction":{"purpose":"any","serviceTypes":[],"areaCodes":[]}}""".formatted(Case.newYear()))
                .statusCode(201).extract().path("id");
    }

    private static String allocated() {
        var source = Case.open("100");
        agreed(STEWARD, "/budget-lines", line(source)).statusCode(201);
        return source;
    }

    private static String line(String source) {
        return """
                {"sourceId":"%s","purchaserId":"S-%s","fiscalYear":%d,"purpose":"station","amount":%s}"""
                .formatted(source, UUID.randomUUID().toString().substring(0, 8), Time.today().getYear(), money("1"));
    }

    private static String receipt() {
        return """
                {"amount":%s,"receivedOn":"%s","reference":"R%s"}""".formatted(money("7"), Time.today(),
                UUID.randomUUID());
    }

    private static String gift() {
        var gift = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","validFrom":"%s",
                "restriction":{"purpose":"any","serviceTypes":[],"areaCodes":[]}}""".formatted(Case.newYear()))
                .statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + gift + "/receive", receipt()).statusCode(200);
        post(STEWARD, "/gifts/" + gift, """
                {"giver":"C","giverKind":"ANYBODY","anonymous":true,"raised":"DIRECT","emergency":false}""")
                .statusCode(201);
        return gift;
    }

    private static String spent() {
        var gift = gift();
        agreed(STEWARD, "/gifts/" + gift + "/remainder", "{\"toSourceId\":\"" + gift() + "\"}").statusCode(200);
        Time.sweep();
        return gift;
    }

    private static String reported() {
        var gift = spent();
        post(STEWARD, "/gifts/" + gift + "/reports", "").statusCode(201);
        return gift;
    }

    private static String returned() {
        var gift = gift();
        agreed(STEWARD, "/gifts/" + gift + "/return", """
                {"amount":%s,"reason":"r","holder":"C","bank":"B","accountNumber":"6222021234567890"}"""
                .formatted(money("7"))).statusCode(200);
        var contract = Case.get("/gifts/" + gift + "/use").getString("projects[0].contractId");
        var payable = Case.get("/payables?contractId=" + contract).getString("items[0].id");
        Case.settled(Case.sent("{\"payableId\":\"" + payable + "\"}"), Time.today()).statusCode(200);
        Time.sweep();
        return gift;
    }

    @Test
    void everyDoorOfASource() {
        Doors.of(SourceStatus.class, SourceCommand.class, source -> "/fund-sources/" + source)
                .reach(SourceStatus.PLEDGED, FundSourceDoorsTest::pledged)
                .reach(SourceStatus.RECEIVED, () -> Case.open("100"))
                .reach(SourceStatus.ALLOCATED, FundSourceDoorsTest::allocated)
                .reach(SourceStatus.SPENT, FundSourceDoorsTest::spent)
                .reach(SourceStatus.REPORTED, FundSourceDoorsTest::reported)
                .reach(SourceStatus.RETURNED, FundSourceDoorsTest::returned)
                .door(SourceCommand.RECEIVE, source -> STEWARD, "/receive", source -> receipt())
                .door(SourceCommand.ALLOCATE, "POST", source -> STEWARD, source -> "/budget-lines",
                        source -> line(source.toString()))
                .check();
    }
}
