package org.linli.registry.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.servicepoint.Points.OFFER;
import static org.linli.registry.servicepoint.Points.PURCHASER;
import static org.linli.registry.servicepoint.Points.REASON;
import static org.linli.registry.servicepoint.Points.STREET;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;
import org.linli.registry.area.AreaCaseTest;
import org.linli.registry.servicepoint.ServicePointStatus.PointCommand;

/** Where a service is given, from what the agency says to its end with the contract; and what nobody serves. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ServicePointCaseTest {

    private static List<String> facts(Points point) {
        return JournalRows.typesOf(point.path.substring(point.path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.service-point\\.|\\.v1", "")).toList();
    }

    /** The groups that nobody serves with that service in the street. */
    private static List<String> gaps(String service) {
        return given().get("/api/v1/coverage-gaps?street=" + STREET + "&service=" + service).then().statusCode(200)
                .extract().path("items.group");
    }

    @Test
    void everyDoorOfAServicePoint() {
        Doors.of(ServicePointStatus.class, PointCommand.class, Points::path)
                .reach(ServicePointStatus.PROPOSED, Points::proposed).reach(ServicePointStatus.OPEN, Points::open)
                .reach(ServicePointStatus.CLOSED, () -> Points.open().after(PURCHASER, "/close", REASON))
                .reach(ServicePointStatus.REFUSED, () -> Points.proposed().after(PURCHASER, "/refuse", REASON))
                .reach(ServicePointStatus.WITHDRAWN, () -> {
                    var point = Points.proposed();
                    return point.after(point.agency.director, "/withdraw", null);
                }).door(PointCommand.CONFIRM, point -> PURCHASER, "/confirm")
                .door(PointCommand.REFUSE, point -> PURCHASER, "/refuse", point -> REASON)
                .door(PointCommand.WITHDRAW, point -> point.agency.director, "/withdraw")
                .door(PointCommand.CHANGE, point -> point.agency.director, "/change", point -> OFFER)
                .door(PointCommand.CLOSE, point -> point.agency.director, "/close", point -> REASON).check();
    }

    @Test
    void aServicePointIsSaidByTheAgencyAndConfirmedByItsPurchaser() {
        var point = Points.proposed();
        given().get("/api/v1" + point.path).then().statusCode(404);
        assertThat(gaps(point.service)).hasSize(ServedGroup.values().length);
        var other = Tokens.of("purchaser-other", "purchaser").street("440105006").bearer();
        post(other, point.path + "/confirm", "*", null).statusCode(403);
        point.after(PURCHASER, "/confirm", null);
        given().get("/api/v1/service-points?street=" + STREET + "&service=" + point.service).then()
                .body("items", hasSize(1)).body("items[0].groups", equalTo(List.of("FAMILY", "ELDERLY")))
                .body("items[0].hours[0].from", equalTo("09:00:00")).body("items[0].capacity", equalTo(30));
        assertThat(gaps(point.service)).hasSize(ServedGroup.values().length - 2).doesNotContain("ELDERLY");
        point.after(point.agency.director, "/change", OFFER.replace("\"FAMILY\"", "\"DISABLED\""));
        assertThat(gaps(point.service)).contains("FAMILY").doesNotContain("DISABLED");
        assertThat(facts(point)).containsExactly("opened", "changed");
    }

    @Test
    void onlyOnesOwnContractInItsOwnStreetWithHoursThatFit() {
        var point = Points.proposed();
        var stranger = Register.registered();
        post(stranger.director, "/service-points", null, point.body(null)).statusCode(403);
        post(point.agency.director, "/service-points", null, point.body(AreaCaseTest.community("440105016")))
                .statusCode(400).body("type", equalTo("urn:linli:problem:service-point.other-street"));
        post(point.agency.director, "/service-points", null, point.body(AreaCaseTest.community(STREET)))
                .statusCode(201);
        post(point.agency.director, "/service-points", null, point.body(null).replace("12:00:00", "15:00:00"))
                .statusCode(400).body("errors[0].field", equalTo("hours"));
        var both =
                Tokens.of("both", "agency-director", "purchaser").agency(point.agency.agency).street(STREET).bearer();
        var own =
                "/service-points/" + Register.id(post(both, "/service-points", null, point.body(null)).statusCode(201));
        get(both, own).body("allowedActions", not(hasItem("confirmServicePoint")));
        post(both, own + "/confirm", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
    }

    @Test
    void aServicePointEndsWithItsContractAndLeavesAGap() {
        var point = Points.open();
        point.ended("completed");
        Await.asserted("the point is closed", () -> get(PURCHASER, point.path).body("status", equalTo("CLOSED"))
                .body("reason", equalTo("CONTRACT_ENDED")));
        assertThat(gaps(point.service)).contains("ELDERLY", "FAMILY");
        post(point.agency.director, "/service-points", null, point.body(null)).statusCode(409).body("type",
                equalTo("urn:linli:problem:service-point.contract-over"));
        given().get("/api/v1" + point.path).then().statusCode(200);
        assertThat(facts(point)).containsExactly("opened", "closed");
    }

    @Test
    void whatWasNeverOpenEndsWithItsContractAndIsNotToldOfAsClosed() {
        var point = Points.proposed();
        point.ended("terminated");
        Await.asserted("the point is withdrawn", () -> get(PURCHASER, point.path).body("status", equalTo("WITHDRAWN"))
                .body("reason", equalTo("CONTRACT_ENDED")));
        given().get("/api/v1" + point.path).then().statusCode(404);
        assertThat(facts(point)).isEmpty();
    }

    @Test
    void whatIsNotOpenYetIsReadByItsAgencyItsPurchaserAndTheDistrict() {
        var point = Points.proposed();
        var list = "/service-points?agencyId=" + point.agency.agency;
        var elsewhere = Tokens.of("purchaser-elsewhere", "purchaser").street("440105006").bearer();
        for (var stranger : List.of(Register.applied().director, elsewhere)) {
            get(stranger, point.path).statusCode(404);
            get(stranger, list).statusCode(200).body("items", hasSize(0));
        }
        for (var concerned : List.of(point.agency.director, PURCHASER, Register.LIN, Register.WU)) {
            get(concerned, point.path).statusCode(200);
            get(concerned, list).body("items", hasSize(1));
        }
        point.after(PURCHASER, "/confirm", null);
        get(elsewhere, list).body("items", hasSize(1)).body("items[0].version", equalTo(1))
                .body("agencies.id", equalTo(List.of(point.agency.agency.toString())))
                .body("agencies.name", equalTo(List.of("和邻 " + point.agency.agency)));
    }

    @Test
    void aPurchaserThatDoesNotLookIsSaidAtTheEndOfEveryTerm() {
        var point = Points.proposed();
        Time.past(day(get(PURCHASER, point.path), "dueOn"));
        Time.past(day(get(PURCHASER, point.path), "dueOn"));
        point.after(PURCHASER, "/refuse", REASON);
        assertThat(facts(point)).containsExactly("overdue", "overdue");
    }

    @Test
    void gapsAreReadPageByPage() {
        var point = Points.open();
        var url = "/api/v1/coverage-gaps?service=" + point.service + "&limit=200";
        var first = given().get(url).then().body("items", hasSize(200)).extract();
        var all = 18 * ServedGroup.values().length - 2;
        given().get(url + "&cursor=" + first.path("next")).then().body("items", hasSize(all - 200));
        given().get("/api/v1/coverage-gaps?group=ELDERLY&service=" + point.service).then()
                .body("items.street", hasItems("440105001", "440105018")).body("items", hasSize(17));
    }
}
