package org.linli.workforce.structure;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.workforce.StructureApiTest;
import org.linli.workforce.structure.StructureReportStatus.ReportCommand;

/** Every command on a yearly report in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class StructureReportDoorsTest {

    private static String after(String token, String below) {
        return then(StructureApiTest.drafted(), token, below, null);
    }

    @Test
    void everyDoorOfAYearlyReport() {
        Doors.of(StructureReportStatus.class, ReportCommand.class, (String path) -> path)
                .reach(StructureReportStatus.DRAFTED, StructureApiTest::drafted)
                .reach(StructureReportStatus.PUBLISHED, () -> after(OTHER_OFFICER, "/publish"))
                .reach(StructureReportStatus.DROPPED, () -> after(ASSOCIATION, "/drop"))
                .door(ReportCommand.PUBLISH, path -> OTHER_OFFICER, "/publish")
                .door(ReportCommand.DROP, path -> ASSOCIATION, "/drop").check();
    }
}
