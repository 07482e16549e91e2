package org.linli.registry.mediation;

import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** Every command on a mediation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class MediationDoorsTest {

    private static final String HE = Tokens.of("association-he", "association").bearer();
    private static final String MEI = Tokens.of("association-mei", "association").bearer();
    private static final String WORDS = "{\"text\":\"we say\"}";
    private static final String REASON = "{\"reason\":\"seen\"}";
    private static final String FREE = "{\"ties\":[]}";

    private record At(Register complainant, Register respondent, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        String settlement() {
            return "{\"terms\":[{\"kind\":\"APOLOGY\",\"by\":\"%s\",\"text\":\"in writing\"}]}"
                    .formatted(respondent.agency);
        }

        String meeting() {
            return "{\"on\":\"%s\",\"separate\":false,\"minutes\":\"both spoke\"}".formatted(Time.today());
        }
    }

    private static At filed() {
        var complainant = Register.registered();
        var respondent = Register.registered();
        return new At(complainant, respondent, "/mediations/" + id(post(complainant.director, "/mediations", null, """
                {"respondentId":"%s","ground":"POACHING","text":"they asked three away"}"""
                .formatted(respondent.agency)).statusCode(201)));
    }

    private static At admitted() {
        return filed().after(HE, "/admit", null);
    }

    private static At taken() {
        return admitted().after(MEI, "/take", FREE);
    }

    private static At proposed() {
        var at = taken();
        return at.after(MEI, "/propose-settlement", at.settlement(), at.complainant().director, "/sign-settlement",
                null);
    }

    @Test
    void everyDoorOfAMediation() {
        Doors.of(MediationStatus.class, MediationCommand.class, At::path)
                .reach(MediationStatus.FILED, MediationDoorsTest::filed)
                .reach(MediationStatus.ADMITTED, MediationDoorsTest::admitted)
                .reach(MediationStatus.TAKEN, MediationDoorsTest::taken)
                .reach(MediationStatus.SETTLEMENT_PROPOSED, MediationDoorsTest::proposed)
                .reach(MediationStatus.SETTLED, () -> {
                    var at = proposed();
                    return at.after(at.respondent().director, "/sign-settlement", null);
                }).reach(MediationStatus.NOT_SETTLED, () -> taken().after(MEI, "/end", REASON))
                .reach(MediationStatus.NOT_ADMITTED, () -> filed().after(HE, "/refuse", REASON))
                .reach(MediationStatus.WITHDRAWN, () -> {
                    var at = filed();
                    return at.after(at.complainant().director, "/withdraw", REASON);
                }).door(MediationCommand.ADMIT, at -> HE, "/admit")
                .door(MediationCommand.REFUSE_ADMISSION, at -> HE, "/refuse", at -> REASON)
                .door(MediationCommand.ANSWER, at -> at.respondent().director, "/answer", at -> WORDS)
                .door(MediationCommand.TAKE, at -> MEI, "/take", at -> FREE)
                .door(MediationCommand.OBJECT, at -> at.respondent().director, "/object")
                .door(MediationCommand.STEP_DOWN, at -> MEI, "/step-down")
                .door(MediationCommand.RECORD_MEETING, at -> MEI, "/record-meeting", At::meeting)
                .door(MediationCommand.PROPOSE_SETTLEMENT, at -> MEI, "/propose-settlement", At::settlement)
                .door(MediationCommand.SIGN, at -> at.respondent().director, "/sign-settlement")
                .door(MediationCommand.REFUSE_SETTLEMENT, at -> at.respondent().director, "/refuse-settlement")
                .door(MediationCommand.FAIL, at -> MEI, "/end", at -> REASON)
                .door(MediationCommand.WITHDRAW, at -> at.complainant().director, "/withdraw", at -> REASON).check();
    }
}
