package org.linli.registry.conduct;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** Every command on a conduct case in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CaseDoorsTest {

    private static final String ZHAO = Tokens.of("panel-zhao", "registry-panel").bearer();
    private static final String SUN = Tokens.of("panel-sun", "registry-panel").bearer();
    private static final String TEXT = "{\"text\":\"words\"}";
    private static final String PROPOSAL = "{\"months\":12,\"reasons\":\"r\"}";

    private record At(Register register, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static At finding() {
        var register = Register.registered();
        return new At(register, "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201)));
    }

    private static At noticed() {
        return finding().after(LIN, "/notice", TEXT);
    }

    private static At responded() {
        var at = noticed();
        return at.after(at.register().director, "/respond", TEXT);
    }

    private static At silent() {
        var at = noticed();
        Time.past(day(get(LIN, at.path()), "responseUntil"));
        return at;
    }

    private static At proposed() {
        return responded().after(WU, "/propose-decision", PROPOSAL);
    }

    private static At decided() {
        return proposed().after(XU, "/confirm-decision", null);
    }

    private static At appealed() {
        var at = decided();
        return at.after(at.register().director, "/appeal", TEXT);
    }

    private static String appeal(boolean upheld) {
        return "{\"upheld\":" + upheld + ",\"reasons\":\"r\"}";
    }

    private static At judged(boolean upheld) {
        return appealed().after(ZHAO, "/decide-appeal", appeal(upheld));
    }

    private static At dismissed() {
        return finding().after(WU, "/dismiss", TEXT).after(XU, "/confirm-dismissal", null);
    }

    @Test
    void everyDoorOfACase() {
        Doors.of(CaseStatus.class, CaseCommand.class, At::path).reach(CaseStatus.FINDING, CaseDoorsTest::finding)
                .reach(CaseStatus.NOTICED, CaseDoorsTest::noticed).reach(CaseStatus.RESPONDED, CaseDoorsTest::responded)
                .reach(CaseStatus.SILENT, CaseDoorsTest::silent)
                .reach(CaseStatus.HEARD, () -> responded().after(WU, "/hear", TEXT))
                .reach(CaseStatus.PROPOSED, CaseDoorsTest::proposed).reach(CaseStatus.DECIDED, CaseDoorsTest::decided)
                .reach(CaseStatus.APPEALED, CaseDoorsTest::appealed)
                .reach(CaseStatus.UPHELD, () -> judged(false).after(SUN, "/confirm-appeal-decision", null))
                .reach(CaseStatus.OVERTURNED, () -> judged(true).after(SUN, "/confirm-appeal-decision", null))
                .reach(CaseStatus.APPEAL_PROPOSED, () -> judged(true))
                .reach(CaseStatus.DISMISSAL_PROPOSED, () -> finding().after(WU, "/dismiss", TEXT))
                .reach(CaseStatus.DISMISSED, CaseDoorsTest::dismissed)
                .reach(CaseStatus.CLOSED, () -> dismissed().after(LIN, "/close", null))
                .door(CaseCommand.NOTICE, at -> LIN, "/notice", at -> TEXT)
                .door(CaseCommand.RESPOND, at -> at.register().director, "/respond", at -> TEXT)
                .door(CaseCommand.HEAR, at -> WU, "/hear", at -> TEXT)
                .door(CaseCommand.PROPOSE, at -> WU, "/propose-decision", at -> PROPOSAL)
                .door(CaseCommand.CONFIRM, at -> XU, "/confirm-decision")
                .door(CaseCommand.REJECT_DECISION, at -> XU, "/reject-decision")
                .door(CaseCommand.DISMISS, at -> WU, "/dismiss", at -> TEXT)
                .door(CaseCommand.CONFIRM_DISMISSAL, at -> XU, "/confirm-dismissal")
                .door(CaseCommand.REJECT_DISMISSAL, at -> XU, "/reject-dismissal")
                .door(CaseCommand.APPEAL, at -> at.register().director, "/appeal", at -> TEXT)
                .door(CaseCommand.DECIDE_APPEAL, at -> ZHAO, "/decide-appeal", at -> appeal(true))
                .door(CaseCommand.CONFIRM_APPEAL, at -> SUN, "/confirm-appeal-decision")
                .door(CaseCommand.REJECT_APPEAL, at -> SUN, "/reject-appeal-decision")
                .door(CaseCommand.CLOSE, at -> LIN, "/close")
                .named(CaseStatus.DECIDED, CaseCommand.CLOSE, "case.appeal-open")
                .named(CaseStatus.FINDING, CaseCommand.RESPOND, "not-found")
                .named(CaseStatus.FINDING, CaseCommand.APPEAL, "not-found")
                .named(CaseStatus.DISMISSAL_PROPOSED, CaseCommand.RESPOND, "not-found")
                .named(CaseStatus.DISMISSAL_PROPOSED, CaseCommand.APPEAL, "not-found")
                .named(CaseStatus.DISMISSED, CaseCommand.RESPOND, "not-found")
                .named(CaseStatus.DISMISSED, CaseCommand.APPEAL, "not-found")
                .named(CaseStatus.CLOSED, CaseCommand.RESPOND, "not-found")
                .named(CaseStatus.CLOSED, CaseCommand.APPEAL, "not-found").check();
    }
}
