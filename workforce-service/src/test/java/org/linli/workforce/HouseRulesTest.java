package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ArchitectureRules;
import org.linli.platform.testkit.CodeListChecks;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.HostileInput;
import org.linli.platform.testkit.ListCosts;
import org.linli.platform.testkit.OwnershipRules;
import org.linli.platform.testkit.ProblemMessagesCheck;
import org.linli.platform.testkit.RoleTable;
import org.linli.platform.testkit.TaskRules;

@QuarkusTest
@WithTestResource(Engines.class)
class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        ArchitectureRules.check("org.linli.workforce");
    }

    @Test
    void whatIsGrantedForOnesOwnSaysWhoseItIs() {
        OwnershipRules.check("org.linli.workforce");
    }

    @Test
    void everyRefusalHasItsSentences() {
        ProblemMessagesCheck.check("org.linli.workforce");
    }

    @Test
    void everyStatusSaysWhomItWaitsFor() {
        TaskRules.check();
    }

    @Test
    void everyCodeHasItsNames() {
        CodeListChecks.check();
    }

    @Test
    void everyOperationAnswersAsTheRoleTableSays() {
        RoleTable.check();
    }

    @Test
    void noListAsksItsDatabaseMoreOftenForManyRowsThanForOne() throws Exception {
        assertThat(ListCosts.walk().grown()).isEmpty();
    }

    @Test
    void nothingHostileBreaksAnOperation() throws Exception {
        assertThat(HostileInput.walk().broken()).isEmpty();
    }
}
