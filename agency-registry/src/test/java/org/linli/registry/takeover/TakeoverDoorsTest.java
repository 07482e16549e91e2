package org.linli.registry.takeover;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.then;
import static org.linli.registry.Troubles.contract;
import static org.linli.registry.Troubles.handoverAsked;
import static org.linli.registry.Troubles.part;
import static org.linli.registry.Troubles.takeoverOf;
import static org.linli.registry.Troubles.terminated;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;

/** Every command on a takeover in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class TakeoverDoorsTest {

    private static final String REASON = "{\"reason\":\"seen\"}";

    private record At(UUID contract, Register failing, Register taker, Register other, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        String named() {
            return "{\"agencyId\":\"%s\"}".formatted(taker.agency);
        }
    }

    private static At sought() {
        var failing = Register.registered();
        var contract = contract(failing, "440105005", 0);
        handoverAsked(contract, failing.agency, "EARLY_WARNING_RED");
        return new At(contract, failing, Register.registered(), Register.registered(), takeoverOf(contract));
    }

    private static At asked() {
        var at = sought();
        return at.after(LIN, "/ask", at.named());
    }

    /** Whoever was asked once may read it, and is told that there is nothing to answer. */
    private static At soughtAgain() {
        var at = asked();
        return at.after(at.taker().director, "/decline", REASON);
    }

    private static At agreed() {
        var at = asked();
        return at.after(at.taker().director, "/consent", null);
    }

    private static At running() {
        var failing = Register.registered();
        var taker = Register.registered();
        var contract = contract(failing, "440105005", 0);
        terminated(contract, failing.agency, Time.today(), part(taker.agency, 5, Time.workday(5)));
        return new At(contract, failing, taker, Register.registered(), takeoverOf(contract));
    }

    private static At done() {
        var at = running();
        return at.after(at.taker().director, "/receive", "{\"cases\":5}");
    }

    @Test
    void everyDoorOfATakeover() {
        Doors.of(TakeoverStatus.class, TakeoverCommand.class, At::path)
                .reach(TakeoverStatus.SOUGHT, TakeoverDoorsTest::soughtAgain)
                .reach(TakeoverStatus.ASKED, TakeoverDoorsTest::asked)
                .reach(TakeoverStatus.AGREED, TakeoverDoorsTest::agreed)
                .reach(TakeoverStatus.RUNNING, TakeoverDoorsTest::running)
                .reach(TakeoverStatus.DONE, TakeoverDoorsTest::done)
                .reach(TakeoverStatus.CALLED_OFF, () -> asked().after(LIN, "/call-off", REASON))
                .door(TakeoverCommand.ASK, at -> LIN, "/ask", At::named)
                .door(TakeoverCommand.CONSENT, at -> at.taker().director, "/consent")
                .door(TakeoverCommand.DECLINE, at -> at.taker().director, "/decline", at -> REASON)
                .door(TakeoverCommand.WITHDRAW_CONSENT, at -> at.taker().director, "/withdraw-consent", at -> REASON)
                .door(TakeoverCommand.CALL_OFF, at -> LIN, "/call-off", at -> REASON)
                .door(TakeoverCommand.RECEIVE, at -> at.taker().director, "/receive", at -> "{\"cases\":5}")
                .door(TakeoverCommand.REASSIGN, at -> LIN, "/reassign",
                        at -> "{\"part\":1,\"agencyId\":\"%s\"}".formatted(at.other().agency))
                .check();
    }
}
