package org.linli.platform;

import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ArchitectureRules;

class HouseRulesTest {

    @Test
    void onlyTheBusinessClockReadsTheMachine() {
        ArchitectureRules.checkPlatform();
    }
}
