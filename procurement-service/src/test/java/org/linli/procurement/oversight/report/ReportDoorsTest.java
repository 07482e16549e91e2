package org.linli.procurement.oversight.report;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a report in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ReportDoorsTest {

    private static final String ANSWER = "{\"text\":\"accepted since\"}";

    private record At(Case play, String id) {

        String path() {
            return "/purchaser-reports/" + id;
        }

        String purchaser() {
            return play.writer();
        }
    }

    private static At filed() {
        var play = Case.at(Stage.SIGNED);
        return new At(play, Case.begun(play.director(1), "/purchaser-reports",
                "{\"contractId\":\"" + play.contract() + "\",\"kind\":\"PRESSURE\",\"account\":\"unpaid hours\"}"));
    }

    private static At overdue() {
        var at = filed();
        Case.past(at.purchaser(), at.path(), "answerUntil");
        return at;
    }

    private static At answered() {
        var at = filed();
        at.play().then(at.purchaser(), at.path() + "/answer", ANSWER);
        return at;
    }

    @Test
    void everyDoorOfAReport() {
        Doors.of(ReportStatus.class, ReportCommand.class, At::path).reach(ReportStatus.FILED, ReportDoorsTest::filed)
                .reach(ReportStatus.OVERDUE, ReportDoorsTest::overdue)
                .reach(ReportStatus.ANSWERED, ReportDoorsTest::answered)
                .door(ReportCommand.ANSWER, At::purchaser, "/answer", at -> ANSWER).check();
    }
}
