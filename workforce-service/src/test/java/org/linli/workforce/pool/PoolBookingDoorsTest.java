package org.linli.workforce.pool;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.pool.PoolBookingStatus.PoolBookingCommand;

/** Every command on a booked session in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PoolBookingDoorsTest {

    private static final String REASON = "{\"reason\":\"no time\"}";

    /** @param lender the supervisor's agency; {@code self} the supervised */
    private record At(Team booker, Team lender, String self, String supervisor, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        At past() {
            Time.past(day(get(booker.clerk, path), "on"));
            return this;
        }
    }

    private static At requested() {
        var lender = Team.registered();
        var booker = Team.registered();
        var supervisor = lender.supervisor();
        var self = Team.self(lender.workerOf(supervisor));
        var worker = booker.frontline();
        var booking = booker.booked(id(lender.offered(self, supervisor)), worker, Time.today().plusDays(7), 2);
        return new At(booker, lender, Team.self(booker.workerOf(worker)), self,
                "/pool-bookings/" + id(booking.statusCode(201)));
    }

    private static At booked() {
        var at = requested();
        return at.after(at.lender().director, "/confirm", null);
    }

    private static At over(String below, String body) {
        var at = booked().past();
        return below == null ? at : at.after(at.self(), below, body);
    }

    private static At declined() {
        var at = requested();
        return at.after(at.lender().director, "/decline", REASON);
    }

    private static At cancelled() {
        var at = booked();
        return at.after(at.booker().director, "/cancel", REASON);
    }

    @Test
    void everyDoorOfABooking() {
        Doors.of(PoolBookingStatus.class, PoolBookingCommand.class, At::path)
                .reach(PoolBookingStatus.REQUESTED, PoolBookingDoorsTest::requested)
                .reach(PoolBookingStatus.BOOKED, PoolBookingDoorsTest::booked)
                .reach(PoolBookingStatus.OVER, () -> over(null, null))
                .reach(PoolBookingStatus.HELD, () -> over("/acknowledge", null))
                .reach(PoolBookingStatus.MISSED, () -> over("/deny", REASON))
                .reach(PoolBookingStatus.DECLINED, PoolBookingDoorsTest::declined)
                .reach(PoolBookingStatus.LAPSED, () -> requested().past())
                .reach(PoolBookingStatus.CANCELLED, PoolBookingDoorsTest::cancelled)
                .door(PoolBookingCommand.CONFIRM, at -> at.lender().director, "/confirm")
                .door(PoolBookingCommand.DECLINE, at -> at.lender().director, "/decline", at -> REASON)
                .door(PoolBookingCommand.CANCEL, at -> at.booker().director, "/cancel", at -> REASON)
                .door(PoolBookingCommand.ACKNOWLEDGE, At::self, "/acknowledge")
                .door(PoolBookingCommand.DENY, At::self, "/deny", at -> REASON).check();
    }

    @Test
    void eachIsToldOnlyWhatTheyMay() {
        var at = requested();
        get(at.booker().director, at.path()).body("allowedActions", contains("cancelPoolBooking"));
        get(at.lender().director, at.path()).body("allowedActions",
                contains("cancelPoolBooking", "confirmPoolBooking", "declinePoolBooking"));
        then(at.path(), at.lender().director, "/confirm", null);
        at.past();
        get(at.supervisor(), at.path()).body("allowedActions", empty());
        get(at.self(), at.path()).body("allowedActions", contains("acknowledgePoolSession", "denyPoolSession"));
    }
}
