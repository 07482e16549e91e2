package org.linli.funding.budget;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/** A reservation in every status: facts and the clock move it, nobody else does. */
@QuarkusTest
@WithTestResource(Engines.class)
class ReservationDoorsTest {

    private static Case reserved() {
        return new Case().funded("2400000", "0").reserved("2400000");
    }

    private static String path(Case one) {
        return "/reservations/" + get("/reservations?purchaseId=" + one.purchase).getString("items[0].id");
    }

    private static String cancelled() {
        var one = reserved();
        Events.publish("linli.purchases", "linli.procurement.purchase.cancelled.v1", one.purchase.toString(), 2,
                "{\"purchaseId\":\"" + one.purchase + "\"}");
        var path = path(one);
        Await.until("the money is free again", () -> "VOIDED".equals(get(path).getString("status")));
        return path;
    }

    private static String expired() {
        var path = path(reserved());
        Time.past(Case.day(path, "expiresOn"));
        return path;
    }

    @Test
    void nobodyMovesAReservation() {
        Doors.of(ReservationStatus.class, ReservationCommand.class, (String path) -> path)
                .reach(ReservationStatus.PENDING, () -> path(reserved()))
                .reach(ReservationStatus.POSTED, () -> path(reserved().payee().signed()))
                .reach(ReservationStatus.VOIDED, ReservationDoorsTest::cancelled)
                .reach(ReservationStatus.EXPIRED, ReservationDoorsTest::expired).movedByNobody(path -> CHECKER).check();
    }
}
