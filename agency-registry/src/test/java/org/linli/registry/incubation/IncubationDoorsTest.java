package org.linli.registry.incubation;

import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.then;
import static org.linli.registry.incubation.Young.MENTOR;
import static org.linli.registry.incubation.Young.REASON;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.registry.Register;
import org.linli.registry.incubation.ProgrammeStatus.ProgrammeCommand;

/** Every command on a programme and on an incubation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class IncubationDoorsTest {

    private record At(Register young, String path) {
    }

    private static At programme() {
        return new At(Register.registered(), Young.programme(3));
    }

    @Test
    void everyDoorOfAProgramme() {
        Doors.of(ProgrammeStatus.class, ProgrammeCommand.class, At::path)
                .reach(ProgrammeStatus.OPEN, IncubationDoorsTest::programme).reach(ProgrammeStatus.CLOSED, () -> {
                    var at = programme();
                    then(at.path(), LIN, "/close", null);
                    return at;
                })
                .door(ProgrammeCommand.ADD_ROUND, at -> LIN, "/rounds",
                        at -> "{\"applyFrom\":\"2030-01-01\",\"applyUntil\":\"2030-02-01\",\"places\":2}")
                .door(ProgrammeCommand.CLOSE, at -> LIN, "/close").door(ProgrammeCommand.APPLY, "POST",
                        at -> at.young().director, at -> "/incubations", at -> Young.application(at.path()))
                .ofAnybody(ProgrammeCommand.APPLY).check();
    }

    @Test
    void everyDoorOfAnIncubation() {
        Doors.of(IncubationStatus.class, IncubationCommand.class, Young::path)
                .reach(IncubationStatus.APPLIED, Young::applied)
                .reach(IncubationStatus.ADMISSION_PROPOSED,
                        () -> Young.applied().after(WU, "/propose-admission", REASON))
                .reach(IncubationStatus.ADMITTED, Young::admitted).reach(IncubationStatus.COACHED, Young::coached)
                .reach(IncubationStatus.GRADUATION_PROPOSED,
                        () -> Young.ready().after(WU, "/propose-graduation", REASON))
                .reach(IncubationStatus.REMOVAL_PROPOSED, () -> Young.coached().after(WU, "/propose-removal", REASON))
                .reach(IncubationStatus.GRADUATED,
                        () -> Young.ready().after(WU, "/propose-graduation", REASON, XU, "/confirm-graduation", null))
                .reach(IncubationStatus.LEFT, () -> {
                    var young = Young.coached();
                    return young.after(young.agency().director, "/leave", REASON);
                }).reach(IncubationStatus.REFUSED, () -> Young.applied().after(WU, "/refuse", REASON))
                .reach(IncubationStatus.WITHDRAWN, () -> {
                    var young = Young.applied();
                    return young.after(young.agency().director, "/withdraw", null);
                }).door(IncubationCommand.PROPOSE_ADMISSION, young -> WU, "/propose-admission", young -> REASON)
                .door(IncubationCommand.CONFIRM_ADMISSION, young -> XU, "/confirm-admission")
                .door(IncubationCommand.REJECT_ADMISSION, young -> XU, "/reject-admission")
                .door(IncubationCommand.REFUSE, young -> WU, "/refuse", young -> REASON)
                .door(IncubationCommand.WITHDRAW, young -> young.agency().director, "/withdraw")
                .door(IncubationCommand.TAKE_MENTORSHIP, young -> MENTOR, "/take-mentorship")
                .door(IncubationCommand.LOG_VISIT, young -> MENTOR, "/log-visit", young -> Young.visit())
                .door(IncubationCommand.REPORT_ADVICE, young -> young.agency().clerk, "/advice/1/report",
                        young -> "{\"text\":\"done\"}")
                .door(IncubationCommand.CHECK_ADVICE, young -> MENTOR, "/advice/1/check",
                        young -> "{\"followed\":true}")
                .door(IncubationCommand.PROPOSE_GRADUATION, young -> WU, "/propose-graduation", young -> REASON)
                .door(IncubationCommand.CONFIRM_GRADUATION, young -> XU, "/confirm-graduation")
                .door(IncubationCommand.REJECT_GRADUATION, young -> XU, "/reject-graduation")
                .door(IncubationCommand.PROPOSE_REMOVAL, young -> WU, "/propose-removal", young -> REASON)
                .door(IncubationCommand.CONFIRM_REMOVAL, young -> XU, "/confirm-removal")
                .door(IncubationCommand.REJECT_REMOVAL, young -> XU, "/reject-removal")
                .door(IncubationCommand.LEAVE, young -> young.agency().director, "/leave", young -> REASON).check();
    }
}
