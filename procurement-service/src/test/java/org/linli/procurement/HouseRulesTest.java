package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ArchitectureRules;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.OwnershipRules;
import org.linli.platform.testkit.ProblemMessagesCheck;
import org.linli.platform.testkit.RoleTable;

@QuarkusTest
@WithTestResource(Engines.class)
class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        ArchitectureRules.check("org.linli.procurement");
    }

    @Test
    void aPurchaseGoesOneWay() {
        ArchitectureRules.checkPhases("org.linli.procurement", "known", "planning", "tendering", "bidding", "judging",
                "contracting", "oversight");
    }

    @Test
    void whatIsGrantedForOnesOwnSaysWhoseItIs() {
        OwnershipRules.check("org.linli.procurement");
    }

    @Test
    void everyRefusalHasItsSentences() {
        ProblemMessagesCheck.check("org.linli.procurement");
    }

    @Test
    void everyOperationAnswersAsTheRoleTableSays() {
        RoleTable.check();
    }

    @Test
    void filesAreShort() throws IOException {
        var lengths = new ArrayList<Integer>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lengths.add(Files.readAllLines(file).size());
            }
        }
        lengths.sort(Integer::compare);
        assertThat(lengths.getLast()).isLessThanOrEqualTo(300);
        assertThat(lengths.get(lengths.size() / 2)).isLessThan(70);
    }
}
