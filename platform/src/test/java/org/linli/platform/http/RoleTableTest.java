package org.linli.platform.http;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.ProblemMessagesCheck;
import org.linli.platform.testkit.RoleTable;

@QuarkusTest
@WithTestResource(Engines.class)
class RoleTableTest {

    @Test
    void everyOperationAnswersAsItsRowSays() {
        RoleTable.check();
    }

    @Test
    void everyPlatformRefusalHasItsSentences() {
        ProblemMessagesCheck.check("org.linli.platform");
    }
}
