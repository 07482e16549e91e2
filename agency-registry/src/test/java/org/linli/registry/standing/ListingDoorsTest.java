package org.linli.registry.standing;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;

/** Every command on an entry of the lists in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ListingDoorsTest {

    private static final String REASON = "{\"reason\":\"seen\"}";

    private record At(Register register, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static At proposed() {
        var register = Register.registered();
        return new At(register, "/listings/" + id(post(LIN, "/listings", null, """
                {"agencyId":"%s","list":"ABNORMAL","ground":"ANNUAL_REPORT","facts":"none filed"}"""
                .formatted(register.agency)).statusCode(201)));
    }

    private static At heard() {
        var at = proposed();
        return at.after(at.register().director, "/answer", REASON);
    }

    private static At listed() {
        return heard().after(WU, "/confirm", null);
    }

    private static At escalated() {
        var at = listed();
        Time.to(Register.monthsOf("O10", Time.today()));
        return at;
    }

    @Test
    void everyDoorOfAnEntry() {
        Doors.of(ListingStatus.class, ListingStatus.ListingCommand.class, At::path)
                .reach(ListingStatus.PROPOSED, ListingDoorsTest::proposed)
                .reach(ListingStatus.PROPOSED, ListingStatus.ListingCommand.CONFIRM, ListingDoorsTest::heard)
                .reach(ListingStatus.LISTED, ListingDoorsTest::listed)
                .reach(ListingStatus.ESCALATED, ListingDoorsTest::escalated)
                .reach(ListingStatus.CURED, () -> listed().after(LIN, "/verify-cure", REASON))
                .reach(ListingStatus.REMOVED,
                        () -> listed().after(LIN, "/verify-cure", REASON).after(CHEN, "/remove", null))
                .reach(ListingStatus.DROPPED, () -> proposed().after(WU, "/drop", REASON))
                .door(ListingStatus.ListingCommand.ANSWER, at -> at.register().director, "/answer", at -> REASON)
                .door(ListingStatus.ListingCommand.CONFIRM, at -> WU, "/confirm")
                .door(ListingStatus.ListingCommand.DROP, at -> WU, "/drop", at -> REASON)
                .door(ListingStatus.ListingCommand.VERIFY_CURE, at -> LIN, "/verify-cure", at -> REASON)
                .door(ListingStatus.ListingCommand.REMOVE, at -> CHEN, "/remove").check();
    }
}
