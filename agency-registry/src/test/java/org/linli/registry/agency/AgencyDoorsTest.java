package org.linli.registry.agency;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.REVIEW;
import static org.linli.registry.Register.application;
import static org.linli.registry.Register.document;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.registry.Register;

/** Every command on an agency in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AgencyDoorsTest {

    private static final String REASON = "{\"reason\":\"papers\"}";

    private static Register submitted() {
        var register = Register.applied();
        register.documents();
        then(path(register), register.director, "/submit", null);
        return register;
    }

    private static Register after(Register register, String... tokenBelowBody) {
        then(path(register), tokenBelowBody);
        return register;
    }

    private static String path(Register register) {
        return "/agencies/" + register.agency;
    }

    private static Register suspended() {
        return after(Register.registered(), LIN, "/suspend", REASON, CHEN, "/confirm-step", null);
    }

    private static Register resuming() {
        return after(suspended(), LIN, "/resume", null);
    }

    private static Register closing() {
        var register = Register.registered();
        return after(register, register.director, "/close", REASON);
    }

    @Test
    void everyDoorOfAnAgency() {
        Doors.of(AgencyStatus.class, AgencyCommand.class, AgencyDoorsTest::path).reach(AgencyStatus.DRAFT, () -> {
            var register = Register.applied();
            register.documents();
            return register;
        }).reach(AgencyStatus.SUBMITTED, AgencyDoorsTest::submitted)
                .reach(AgencyStatus.RETURNED, () -> after(submitted(), LIN, "/return", REASON))
                .reach(AgencyStatus.REVIEWED, () -> after(submitted(), LIN, "/review", REVIEW))
                .reach(AgencyStatus.REGISTERED, Register::registered)
                .reach(AgencyStatus.SUSPENDED, AgencyDoorsTest::suspended)
                .reach(AgencyStatus.CLOSED, () -> after(closing(), CHEN, "/confirm-step", null))
                .reach(AgencyStatus.REGISTERED, AgencyCommand.CONFIRM_STEP, AgencyDoorsTest::closing)
                .reach(AgencyStatus.REGISTERED, AgencyCommand.REJECT_STEP, AgencyDoorsTest::closing)
                .reach(AgencyStatus.SUSPENDED, AgencyCommand.CONFIRM_STEP, AgencyDoorsTest::resuming)
                .reach(AgencyStatus.SUSPENDED, AgencyCommand.REJECT_STEP, AgencyDoorsTest::resuming)
                .reach(AgencyStatus.REGISTERED, AgencyCommand.TAKE_BACK, AgencyDoorsTest::closing)
                .reach(AgencyStatus.SUSPENDED, AgencyCommand.TAKE_BACK, () -> {
                    var register = suspended();
                    return after(register, register.director, "/close", REASON);
                })
                .door(AgencyCommand.ATTACH, register -> register.clerk, "/documents", register -> document("ARTICLES"))
                .door(AgencyCommand.CORRECT, register -> register.clerk, "/correct",
                        register -> application("改 " + register.agency, Register.freshCode(), "440105199001010017"))
                .door(AgencyCommand.SUBMIT, register -> register.director, "/submit")
                .door(AgencyCommand.RETURN, register -> LIN, "/return", register -> REASON)
                .door(AgencyCommand.REVIEW, register -> LIN, "/review", register -> REVIEW)
                .door(AgencyCommand.REGISTER, register -> CHEN, "/register")
                .door(AgencyCommand.CHANGE_REPRESENTATIVE, register -> LIN, "/representative", register -> """
                        {"name":"何平","residentId":"440105199001010017","from":"2026-07-01"}""")
                .door(AgencyCommand.CHANGE_PARTICULARS, register -> register.director, "/particulars", register -> """
                        {"name":"新 %s","address":"海幢街道","reason":"we moved"}""".formatted(register.agency))
                .door(AgencyCommand.SUSPEND, register -> LIN, "/suspend", register -> REASON)
                .door(AgencyCommand.RESUME, register -> LIN, "/resume")
                .door(AgencyCommand.CLOSE, register -> register.director, "/close", register -> REASON)
                .door(AgencyCommand.CONFIRM_STEP, register -> CHEN, "/confirm-step")
                .door(AgencyCommand.REJECT_STEP, register -> CHEN, "/reject-step")
                .door(AgencyCommand.TAKE_BACK, register -> register.director, "/take-back-closing").check();
    }
}
