package org.linli.procurement.contracting.award;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on an award in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AwardDoorsTest {

    private static final String REASON = "{\"reason\":\"refuses to sign\"}";

    private static String path(Case at) {
        return "/awards/" + at.award();
    }

    private static Case withdrawn() {
        var at = Case.at(Stage.AWARDED);
        return at.then(at.writer(), path(at) + "/withdraw", REASON);
    }

    @Test
    void everyDoorOfAnAward() {
        Doors.of(AwardStatus.class, AwardCommand.class, AwardDoorsTest::path)
                .reach(AwardStatus.MADE, () -> Case.at(Stage.AWARDED))
                .reach(AwardStatus.CONTRACTED, () -> Case.at(Stage.SIGNED))
                .reach(AwardStatus.WITHDRAWN, AwardDoorsTest::withdrawn)
                .door(AwardCommand.WITHDRAW, Case::writer, "/withdraw", at -> REASON).door(AwardCommand.DRAFT_CONTRACT,
                        "POST", Case::writer, at -> "/contracts", at -> "{\"awardId\":\"" + at.award() + "\"}")
                .check();
    }
}
