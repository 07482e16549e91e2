package org.linli.procurement.contracting.award;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on an award in every status, over HTTP: as it was made, and while it is to be taken back. */
@QuarkusTest
@WithTestResource(Engines.class)
class AwardDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String REVOCATION = "{\"ground\":\"FALSE_MATERIAL\",\"reason\":\"r\"}";
    private static final String FINDINGS = "{\"findings\":\"f\"}";

    private static String path(Case at) {
        return "/awards/" + at.award();
    }

    private static Case withdrawn() {
        var at = Case.at(Stage.AWARDED);
        return at.then(at.director(1), path(at) + "/withdraw", REASON);
    }

    private static Case revoking() {
        var at = Case.at(Stage.AWARDED);
        return at.then(at.writer(), path(at) + "/revocation", REVOCATION);
    }

    private static Case heard() {
        var at = revoking();
        Case.past(at.writer(), path(at), "revocations[0].objectUntil");
        return at;
    }

    private static Doors<Case, AwardStatus, AwardCommand> doors(Supplier<Case> made) {
        return Doors.of(AwardStatus.class, AwardCommand.class, AwardDoorsTest::path).reach(AwardStatus.MADE, made)
                .reach(AwardStatus.CONTRACTED, () -> Case.at(Stage.SIGNED))
                .reach(AwardStatus.WITHDRAWN, AwardDoorsTest::withdrawn)
                .door(AwardCommand.REFUSE, at -> at.director(1), "/withdraw", at -> REASON)
                .door(AwardCommand.PROPOSE_REVOCATION, Case::writer, "/revocation", at -> REVOCATION)
                .door(AwardCommand.OBJECT, at -> at.director(1), "/object-to-revocation", at -> "{\"text\":\"t\"}")
                .door(AwardCommand.CONFIRM_REVOCATION, at -> Case.checker(), "/confirm-revocation", at -> FINDINGS)
                .door(AwardCommand.REJECT_REVOCATION, at -> Case.checker(), "/reject-revocation", at -> FINDINGS)
                .door(AwardCommand.DRAFT_CONTRACT, "POST", Case::writer, at -> "/contracts",
                        at -> "{\"awardId\":\"" + at.award() + "\"}");
    }

    @Test
    void everyDoorOfAnAward() {
        doors(() -> Case.at(Stage.AWARDED)).check();
    }

    @Test
    void everyDoorWhileTheWinnerMayObject() {
        doors(AwardDoorsTest::revoking).named(AwardStatus.MADE, AwardCommand.CONFIRM_REVOCATION, "award.objection-open")
                .checkIn(AwardStatus.MADE);
    }

    @Test
    void everyDoorAfterTheWinnerWasHeard() {
        doors(AwardDoorsTest::heard).named(AwardStatus.MADE, AwardCommand.OBJECT, "award.objection-late")
                .checkIn(AwardStatus.MADE);
    }
}
