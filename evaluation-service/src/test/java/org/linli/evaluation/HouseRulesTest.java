package org.linli.evaluation;

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
        ArchitectureRules.check("org.linli.evaluation");
    }

    @Test
    void anEvaluationGoesOneWay() {
        ArchitectureRules.checkPhases("org.linli.evaluation", "indicator", "score", "framework", "delay", "contract",
                "assessor", "workforce", "schedule", "assessment", "result", "evaluation", "simulation", "recount",
                "comparison", "rectification", "spot", "violation", "practice", "complaint", "scope");
    }

    @Test
    void whatIsGrantedForOnesOwnSaysWhoseItIs() {
        OwnershipRules.check("org.linli.evaluation");
    }

    @Test
    void everyRefusalHasItsSentences() {
        ProblemMessagesCheck.check("org.linli.evaluation");
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
