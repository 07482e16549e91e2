package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Supervisors whom agencies share, from the offer to who bears what. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class PoolApiTest {

    private static final String REASON = "{\"reason\":\"ill\"}";

    private Team lender;
    private Team booker;
    private String supervisor;
    private String self;

    @BeforeEach
    void registered() {
        lender = Team.registered();
        booker = Team.registered();
        supervisor = lender.supervisor();
        self = Team.self(lender.workerOf(supervisor));
    }

    private String offer() {
        return id(lender.offered(self, supervisor).statusCode(201).body("status", equalTo("OPEN")));
    }

    private static LocalDate inAWeek() {
        return Time.today().plusDays(7);
    }

    private String booked(String offer, String worker, LocalDate on, int hours) {
        return then("/pool-bookings/" + id(booker.booked(offer, worker, on, hours).statusCode(201)), lender.director,
                "/confirm", null);
    }

    @Test
    void anAgencyOffersASupervisorsHoursOnlyWithTheirConsentAndOnceAtATime() {
        var offer = id(lender.offered(lender.director, supervisor).statusCode(201).body("status", equalTo("PROPOSED")));
        booker.booked(offer, booker.frontline(), inAWeek(), 2).statusCode(409).body("type",
                equalTo("urn:linli:problem:pool.not-open"));
        lender.offered(self, supervisor).statusCode(409).body("type",
                equalTo("urn:linli:problem:pool.offered-already"));
        post(lender.director, "/pool-offers/" + offer + "/consent", "*", null).statusCode(403);
        then("/pool-offers/" + offer, self, "/consent", null);
        get(booker.clerk, "/pool-offers?tier=SENIOR&field=FAMILY&agencyId=" + lender.agency).body("items", hasSize(1));
        get(booker.clerk, "/pool-offers?tier=LOCAL_SUPERVISOR&agencyId=" + lender.agency).body("items", hasSize(0));
        get(booker.clerk, "/pool-offers?field=CHILDREN&agencyId=" + lender.agency).body("items", hasSize(0));
        lender.offered(lender.director, lender.frontline()).statusCode(422).body("rule", equalTo("T07-CERT"));
        booker.offered(booker.director, supervisor).statusCode(403);
    }

    @Test
    void noMoreIsOfferedThanADayHoldsAndNothingThatOverlaps() {
        var body = """
                {"supervisorPostId":"%s","upTo":"SENIOR","fields":["FAMILY"],"from":"%s","until":"%s","slots":[%s]}""";
        var slot = "{\"day\":\"MONDAY\",\"from\":\"%s\",\"until\":\"%s\"}";
        post(self, "/pool-offers", null,
                body.formatted(supervisor, Time.today(), inAWeek(),
                        slot.formatted("08:00", "12:00") + "," + slot.formatted("13:00", "18:00")))
                .statusCode(422).body("rule", equalTo("SUPERVISION-DAY"));
        post(self, "/pool-offers", null, body.formatted(supervisor, Time.today(), inAWeek(),
                slot.formatted("08:00", "12:00") + "," + slot.formatted("11:00", "13:00"))).statusCode(400);
        post(self, "/pool-offers", null, body.formatted(supervisor, Time.today(),
                Time.today().plusMonths(rule("POOL-TERM")), slot.formatted("08:00", "12:00"))).statusCode(422)
                .body("rule", equalTo("POOL-TERM"));
    }

    @Test
    void onlyWhatIsOfferedIsBookedAndOnlyForPeopleOfAnotherAgency() {
        var offer = offer();
        var worker = booker.frontline();
        var request = """
                {"offerId":"%s","workerPostId":"%s","on":"%s","startsAt":"%s","hours":2,"field":"%s"}""";
        post(booker.director, "/pool-bookings", null, request.formatted(offer, worker, inAWeek(), "16:00", "FAMILY"))
                .statusCode(409).body("type", equalTo("urn:linli:problem:pool.not-offered"));
        post(booker.director, "/pool-bookings", null, request.formatted(offer, worker, inAWeek(), "10:00", "CHILDREN"))
                .statusCode(409).body("type", equalTo("urn:linli:problem:pool.field"));
        booker.booked(offer, worker, Time.today().plusMonths(3), 2).statusCode(409);
        booker.booked(offer, worker, Time.today().minusDays(1), 2).statusCode(400).body("type",
                equalTo("urn:linli:problem:pool.past"));
        lender.booked(offer, lender.frontline(), inAWeek(), 2).statusCode(409).body("type",
                equalTo("urn:linli:problem:pool.own-agency"));
        booker.booked(offer, booker.supervisor(), inAWeek(), 2).statusCode(422).body("rule", equalTo("T07-CERT"));
        lender.booked(offer, worker, inAWeek(), 2).statusCode(403);
    }

    @Test
    void ofManyWhoBookTheSameHourAtOnceOneHasIt() throws Exception {
        var offer = offer();
        var workers = IntStream.range(0, 4).mapToObj(n -> booker.frontline()).toList();
        var answers =
                ConcurrentCalls.ask(4, caller -> booker.booked(offer, workers.get(caller), inAWeek(), 2).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3)
                .extracting(answer -> answer.<String>path("type"))
                .containsOnly("urn:linli:problem:supervision.sessions-overlap");
        get(self, "/pool-bookings").body("items", hasSize(1));
        get(booker.clerk, "/pool-bookings").body("items", hasSize(1));
        get(Team.registered().clerk, "/pool-bookings").body("items", hasSize(0));
    }

    @Test
    void aSessionThatWasHeldCountsForTheMonthAndIsPaidForByShares() {
        // the month in which it begins is no whole one
        Time.to(YearMonth.from(Time.today()).plusMonths(1).atDay(2));
        var worker = booker.frontline();
        var supervision = "/supervisions/" + id(post(booker.director, "/supervisions", null,
                "{\"workerPostId\":\"%s\",\"supervisorPostId\":\"%s\"}".formatted(worker, booker.supervisor()))
                .statusCode(201));
        var month = YearMonth.from(Time.today()).plusMonths(1);
        var path = booked(offer(), worker, month.atDay(3), 4);
        get(booker.clerk, path).body("cost.amount", equalTo("800.00")).body("bookerBears.amount", equalTo("560.00"))
                .body("lenderBears.amount", equalTo("240.00")).body("due", nullValue());
        Time.past(month.atDay(3));
        get(booker.clerk, path).body("status", equalTo("OVER"));
        var session =
                "{\"on\":\"%s\",\"hours\":2,\"individual\":true,\"startsAt\":\"13:00\"}".formatted(month.atDay(3));
        post(booker.clerk, supervision + "/log-session", "*", session).statusCode(409).body("type",
                equalTo("urn:linli:problem:supervision.sessions-overlap"));
        post(self, path + "/acknowledge", "*", null).statusCode(403);
        post(booker.director, path + "/acknowledge", "*", null).statusCode(403);
        post(Team.self(booker.workerOf(worker)), path + "/acknowledge", "*", null).statusCode(200)
                .body("status", equalTo("HELD")).body("due.amount", equalTo("560.00"));
        assertThat(settled(path)).contains("\"560.00\"", "\"240.00\"", "\"800.00\"");
        Time.to(month.plusMonths(1).atDay(1).plusDays(rule("T09-MONTH-REPORT")));
        get(booker.clerk, supervision).body("belowMinimum", equalTo(false));
        assertThat(JournalRows.typesOf(booker.agency)).doesNotContain("linli.workforce.supervision.short.v1");
    }

    private static String settled(String path) {
        return JournalRows.of(UUID.fromString(path.substring("/pool-bookings/".length()))).stream()
                .filter(row -> row.type().equals("linli.workforce.pool.settled.v1")).findFirst().orElseThrow()
                .payload();
    }

    @Test
    void whatIsCancelledTooLateCostsWhoBookedAPartAndTheLenderNothing() {
        var offer = offer();
        var inTime = booked(offer, booker.frontline(), inAWeek(), 2);
        post(booker.director, inTime + "/cancel", "*", REASON).statusCode(200).body("due", nullValue());
        var late = booked(offer, booker.frontline(), inAWeek(), 2);
        var byLender = booked(offer, booker.frontline(), inAWeek().plusDays(1), 2);
        Time.past(day(get(booker.clerk, byLender), "cancelBy"));
        post(booker.director, late + "/cancel", "*", REASON).statusCode(200).body("status", equalTo("CANCELLED"))
                .body("due.amount", equalTo("140.00"));
        post(lender.director, byLender + "/cancel", "*", REASON).statusCode(200).body("due", nullValue());
        booker.booked(offer, booker.frontline(), inAWeek(), 2).statusCode(201);
    }

    @Test
    void nothingIsOwedForWhatNobodySaysWasHeld() {
        var path = booked(offer(), booker.frontline(), inAWeek(), 2);
        Time.past(inAWeek());
        Time.past(day(get(booker.clerk, path), "acknowledgeBy"));
        get(booker.clerk, path).body("status", equalTo("MISSED")).body("due", nullValue());
    }

    @Test
    void whatIsBookedEndsWithThePost() {
        var offer = offer();
        var path = booked(offer, booker.frontline(), inAWeek(), 2);
        post(lender.director, "/posts/" + supervisor + "/end", "*",
                "{\"reason\":\"OTHER\",\"on\":\"%s\"}".formatted(Time.today())).statusCode(200);
        get(booker.clerk, path).body("status", equalTo("CANCELLED")).body("reason", equalTo("POST_ENDED"));
        get(booker.clerk, "/pool-offers/" + offer).body("status", equalTo("OVER"));
    }
}
