package org.linli.registry.seat;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;
import org.linli.registry.seat.SeatStatus.SeatCommand;

/** A seat where the district takes counsel: given by two, on the public card, over with its last day. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class SeatCaseTest {

    private record At(UUID agency, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String seat(UUID agency, LocalDate from, LocalDate until) {
        return """
                {"agencyId":"%s","council":"养老服务协商会","basis":"海民〔2026〕2号","from":"%s","until":"%s"}""".formatted(agency,
                from, until);
    }

    private static At proposed() {
        var agency = Register.registered().agency;
        return new At(agency,
                "/consultative-seats/" + id(
                        post(LIN, "/consultative-seats", null, seat(agency, Time.today(), Time.today().plusYears(1)))
                                .statusCode(201)));
    }

    private static At held() {
        return proposed().after(CHEN, "/confirm", null);
    }

    @Test
    void everyDoorOfASeat() {
        Doors.of(SeatStatus.class, SeatCommand.class, At::path).reach(SeatStatus.PROPOSED, SeatCaseTest::proposed)
                .reach(SeatStatus.HELD, SeatCaseTest::held).reach(SeatStatus.ENDED, () -> {
                    var at = held();
                    Time.past(day(get(LIN, at.path()), "until"));
                    return at;
                }).reach(SeatStatus.REJECTED, () -> proposed().after(CHEN, "/reject", null))
                .reach(SeatStatus.LAPSED, () -> {
                    var at = proposed();
                    Time.past(day(get(LIN, at.path()), "confirmUntil"));
                    return at;
                }).door(SeatCommand.CONFIRM, at -> CHEN, "/confirm").door(SeatCommand.REJECT, at -> CHEN, "/reject")
                .check();
    }

    @Test
    void aSeatIsGivenByTwoAndStandsOnThePublicCardUntilItsLastDay() {
        var at = proposed();
        given().get("/api/v1" + at.path()).then().statusCode(404);
        given().get("/api/v1/consultative-seats?agencyId=" + at.agency()).then().body("items", empty());
        get(LIN, at.path()).body("allowedActions", not(hasItem("confirmSeat")));
        post(LIN, at.path() + "/confirm", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.after(CHEN, "/confirm", null);
        var card = "/api/v1/agencies/" + at.agency() + "/card";
        given().get(card).then().body("consultativeSeats", hasSize(1)).body("consultativeSeats[0].council",
                equalTo("养老服务协商会"));
        var until = day(get(LIN, at.path()), "until");
        Time.past(until);
        given().get(card).then().body("consultativeSeats", empty());
        given().get(card + "?asOf=" + until).then().body("consultativeSeats", hasSize(1));
        given().get("/api/v1" + at.path()).then().statusCode(200).body("status", equalTo("ENDED"));
    }

    @Test
    void whoIsNotInTheRegisterIsGivenNoSeat() {
        var closed = Register.registered();
        var path = "/consultative-seats/" + id(
                post(LIN, "/consultative-seats", null, seat(closed.agency, Time.today(), Time.today().plusYears(1)))
                        .statusCode(201));
        closed.closed();
        post(CHEN, path + "/confirm", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:agency.not-registered"));
        for (var none : List.of(closed.agency, Register.applied().agency)) {
            post(LIN, "/consultative-seats", null, seat(none, Time.today(), Time.today().plusDays(9))).statusCode(409)
                    .body("type", equalTo("urn:linli:problem:agency.not-registered"));
        }
    }

    @Test
    void aSeatEndsAfterItBeginsAndStandsOnce() {
        var agency = Register.registered().agency;
        post(LIN, "/consultative-seats", null, seat(agency, Time.today(), Time.today().minusDays(1))).statusCode(400)
                .body("errors[0].field", equalTo("until"));
        post(LIN, "/consultative-seats", null, seat(agency, Time.today(), Time.today().plusDays(9))).statusCode(201);
        post(CHEN, "/consultative-seats", null, seat(agency, Time.today(), Time.today().plusDays(9))).statusCode(409);
    }
}
