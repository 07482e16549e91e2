package org.linli.registry.crisis;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.then;
import static org.linli.registry.Troubles.crisisOf;
import static org.linli.registry.Troubles.red;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.registry.Register;

/** Every command on a crisis in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CrisisDoorsTest {

    private static final String REASON = "{\"reason\":\"seen\"}";
    private static final String PLAN = """
            {"services":"all go on","people":"all stay","money":"until August",
             "clients":"told by us","openCases":33}""";

    private record At(Register register, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static At raised() {
        var register = Register.registered();
        red(register.agency);
        return new At(register, crisisOf(register.agency));
    }

    private static At onDuty() {
        return raised().after(LIN, "/take-duty", null);
    }

    private static At filed() {
        var at = onDuty();
        return at.after(at.register().director, "/file-plan", PLAN);
    }

    private static At proposed() {
        return filed().after(LIN, "/propose-closing", REASON);
    }

    @Test
    void everyDoorOfACrisis() {
        Doors.of(CrisisStatus.class, CrisisCommand.class, At::path).reach(CrisisStatus.RAISED, CrisisDoorsTest::raised)
                .reach(CrisisStatus.ON_DUTY, CrisisDoorsTest::onDuty)
                .reach(CrisisStatus.PLAN_FILED, CrisisDoorsTest::filed)
                .reach(CrisisStatus.PREPARED, () -> filed().after(LIN, "/accept-plan", null))
                .reach(CrisisStatus.CLOSING_PROPOSED, CrisisDoorsTest::proposed)
                .reach(CrisisStatus.CLOSED, () -> proposed().after(CHEN, "/confirm-closing", null))
                .door(CrisisCommand.TAKE_DUTY, at -> CHEN, "/take-duty")
                .door(CrisisCommand.FILE_PLAN, at -> at.register().director, "/file-plan", at -> PLAN)
                .door(CrisisCommand.RETURN_PLAN, at -> LIN, "/return-plan", at -> REASON)
                .door(CrisisCommand.ACCEPT_PLAN, at -> LIN, "/accept-plan")
                .door(CrisisCommand.PROPOSE_CLOSING, at -> LIN, "/propose-closing", at -> REASON)
                .door(CrisisCommand.CONFIRM_CLOSING, at -> CHEN, "/confirm-closing")
                .door(CrisisCommand.REJECT_CLOSING, at -> CHEN, "/reject-closing").check();
    }
}
