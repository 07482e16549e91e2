package org.linli.registry;

import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.EveryDay;

class EveryTermTest {

    @Test
    void givesAFairLastDayOnEveryDayOfSevenYears() {
        EveryDay.everyTerm();
    }
}
