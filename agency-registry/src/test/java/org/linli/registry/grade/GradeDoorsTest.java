package org.linli.registry.grade;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every command on an application for a grade in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class GradeDoorsTest {

    private static final String ZHOU = Tokens.of("panel-zhou", "registry-panel").bearer();

    private static Grading after(Grading grading, String... tokenBelowBody) {
        then(grading.path, tokenBelowBody);
        return grading;
    }

    private static Grading withAFreeSeat() {
        var grading = Grading.applied().admitted();
        return after(grading, grading.evaluator(0), "/declare-ties", "{\"workedThere\":true}");
    }

    private static Grading withdrawn() {
        var grading = Grading.applied();
        return after(grading, grading.register.director, "/withdraw", null);
    }

    private static Grading expired() {
        var grading = Grading.applied().granted("A3");
        Time.to(day(get(LIN, grading.path), "until"));
        return grading;
    }

    private static Grading superseded() {
        var grading = Grading.applied().granted("A3");
        Time.to(day(get(LIN, grading.path), "until").minusMonths(Grading.rule("O02-RENEW")));
        GradeCaseTest.reportsAccepted(grading.register);
        Grading.applied(grading.register).granted("A4");
        return grading;
    }

    @Test
    void everyDoorOfAnApplication() {
        Doors.of(GradeStatus.class, GradeCommand.class, (Grading grading) -> grading.path)
                .reach(GradeStatus.APPLIED, Grading::applied)
                .reach(GradeStatus.ASSESSING, () -> Grading.applied().admitted())
                .reach(GradeStatus.ASSESSING, GradeCommand.SCORE, () -> Grading.applied().declared())
                .reach(GradeStatus.ASSESSING, GradeCommand.APPOINT, GradeDoorsTest::withAFreeSeat)
                .reach(GradeStatus.ASSESSED, () -> Grading.applied().assessed("A3"))
                .reach(GradeStatus.PUBLICISED, () -> Grading.applied().publicised("A3"))
                .reach(GradeStatus.UNOPPOSED, () -> Grading.applied().unopposed("A3"))
                .reach(GradeStatus.OBJECTED, () -> Grading.applied().objected("A3"))
                .reach(GradeStatus.RECHECKED, () -> Grading.applied().rechecked("A3"))
                .reach(GradeStatus.GRANTED, () -> Grading.applied().granted("A3"))
                .reach(GradeStatus.REVOCATION_PROPOSED,
                        () -> after(Grading.applied().granted("A3"), WU, "/propose-revocation", Grading.WORDS))
                .reach(GradeStatus.REFUSED, () -> after(GradeCaseTest.tooFewPoints(), XU, "/conclude", null))
                .reach(GradeStatus.DECLINED, () -> after(Grading.applied(), LIN, "/decline", Grading.WORDS))
                .reach(GradeStatus.WITHDRAWN, GradeDoorsTest::withdrawn)
                .reach(GradeStatus.EXPIRED, GradeDoorsTest::expired)
                .reach(GradeStatus.SUPERSEDED, GradeDoorsTest::superseded)
                .reach(GradeStatus.REVOKED,
                        () -> after(Grading.applied().granted("A3"), WU, "/propose-revocation", Grading.WORDS, XU,
                                "/confirm-revocation", null))
                .door(GradeCommand.ADMIT, grading -> LIN, "/admit", Grading::seats)
                .door(GradeCommand.DECLINE, grading -> LIN, "/decline", grading -> Grading.WORDS)
                .door(GradeCommand.WITHDRAW, grading -> grading.register.director, "/withdraw")
                .door(GradeCommand.APPOINT, grading -> LIN, "/evaluators",
                        grading -> "{\"evaluator\":\"" + UUID.randomUUID() + "\"}")
                .door(GradeCommand.DECLARE, grading -> grading.evaluator(0), "/declare-ties", grading -> Grading.NO_TIE)
                .door(GradeCommand.SCORE, grading -> grading.evaluator(0), "/score",
                        grading -> Grading.sections(Grading.rule("O05-A3")))
                .door(GradeCommand.PUBLICISE, grading -> WU, "/publicise")
                .door(GradeCommand.OBJECT, grading -> grading.register.director, "/object", grading -> Grading.WORDS)
                .door(GradeCommand.RECHECK, grading -> XU, "/recheck", grading -> Grading.STANDS)
                .door(GradeCommand.CONCLUDE, grading -> ZHOU, "/conclude")
                .door(GradeCommand.PROPOSE_REVOCATION, grading -> WU, "/propose-revocation", grading -> Grading.WORDS)
                .door(GradeCommand.CONFIRM_REVOCATION, grading -> XU, "/confirm-revocation")
                .door(GradeCommand.REJECT_REVOCATION, grading -> XU, "/reject-revocation").check();
    }
}
