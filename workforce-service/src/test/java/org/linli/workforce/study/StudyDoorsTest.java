package org.linli.workforce.study;

import static org.linli.workforce.Studies.TRAINER;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Studies;
import org.linli.workforce.study.StudySessionStatus.StudyCommand;

/** Every command on a study session in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class StudyDoorsTest {

    private static final String SIGNED = Studies.signature("official-he", "440105005", 2);
    private static final String REASON = "{\"reason\":\"x\"}";

    private static String planned(int days) {
        return "/study-sessions/"
                + id(Studies.planned("COURSE", "ETHICS", Time.today().plusDays(days), 3).statusCode(201));
    }

    private static String held() {
        return then(planned(0), TRAINER, "/attendance", SIGNED);
    }

    @Test
    void everyDoorOfAStudySession() {
        Doors.of(StudySessionStatus.class, StudyCommand.class, (String path) -> path)
                .reach(StudySessionStatus.PLANNED, () -> planned(3))
                .reach(StudySessionStatus.HELD, StudyDoorsTest::held)
                .reach(StudySessionStatus.CLOSED, () -> then(held(), ASSOCIATION, "/close", null))
                .reach(StudySessionStatus.CANCELLED, () -> then(planned(3), TRAINER, "/cancel", REASON))
                .door(StudyCommand.SIGN, path -> TRAINER, "/attendance", path -> SIGNED)
                .door(StudyCommand.CLOSE, path -> ASSOCIATION, "/close")
                .door(StudyCommand.CANCEL, path -> TRAINER, "/cancel", path -> REASON).check();
    }
}
