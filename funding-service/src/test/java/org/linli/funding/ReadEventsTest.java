package org.linli.funding;

import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.EventExamples;

/** What this service reads of others' events stands in their committed contracts, in a type it can read. */
class ReadEventsTest {

    @Test
    void whatIsReadIsPublished() {
        EventExamples.check();
    }
}
