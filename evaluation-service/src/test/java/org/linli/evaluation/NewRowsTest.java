package org.linli.evaluation;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.CommandCosts;
import org.linli.platform.testkit.Engines;

/** What brings something into being waits for its database as often as its row of command-costs.csv says. */
@QuarkusTest
@WithTestResource(Engines.class)
class NewRowsTest {

    @Test
    void aPersonOfThePoolAsksForNothingThatTheirIndexesDecide() {
        CommandCosts.require("admitAssessor", () -> post(LEAD, "/assessors", """
                {"account":"cost-%1$s","personId":"%1$s","parts":["STREET"],"declaration":{}}"""
                .formatted(UUID.randomUUID())).statusCode(201));
    }
}
