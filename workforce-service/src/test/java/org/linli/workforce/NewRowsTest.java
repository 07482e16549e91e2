package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.CommandCosts;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;

/** What brings something into being waits for its database as often as its row of command-costs.csv says. */
@QuarkusTest
@WithTestResource(Engines.class)
class NewRowsTest {

    @Test
    void aPersonAsksForNothingThatTheirIndexDecides() {
        CommandCosts.require("registerWorker", Team.registered()::worker);
    }

    @Test
    void ofManyWhoRegisterTheSamePersonAtOnceOneDoesAndTheOthersHearWhy() throws Exception {
        var team = Team.registered();
        var body = """
                {"agencyId":"%s","name":"伍一","residentId":"%s"}""".formatted(team.agency, Team.validResidentId());
        var answers = ConcurrentCalls.ask(8, caller -> post(team.director, "/workers", null, body).extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("type")).containsOnly("urn:linli:problem:worker.known")
                .hasSize(7);
    }
}
