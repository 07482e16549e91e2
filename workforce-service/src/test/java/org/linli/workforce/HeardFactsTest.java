package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Facts of others that end what an earlier one began. */
@QuarkusTest
@WithTestResource(Engines.class)
class HeardFactsTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    @Test
    void aCompletedContractNeedsNobody() {
        var contract = team.contract("[{\"tier\":\"FRONTLINE\",\"people\":1,\"certified\":0}]");
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 9,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\"}".formatted(contract, team.agency,
                        Time.today()));
        Await.asserted("the end of the demand",
                () -> get(team.director, "/staffing/" + contract).body("status", equalTo("CLOSED")));
    }

    @Test
    void peopleAreNeededForAsLongAsTheChangedContractRuns() {
        var contract = team.contract("[{\"tier\":\"FRONTLINE\",\"people\":1,\"certified\":0}]");
        var longer = Time.today().plusYears(2);
        changed(contract, 2, longer);
        changed(contract, 1, Time.today().plusMonths(1));
        Await.asserted("the new end", () -> get(team.director, "/staffing/" + contract)
                .body("until", equalTo(longer.toString())).body("status", equalTo("SHORT")));
    }

    @Test
    void aContractThatWasNeverStaffedIsShortFromTheDayItsServiceBegins() {
        var contract = team.contract("[{\"tier\":\"FRONTLINE\",\"people\":2,\"certified\":1}]");
        Time.sweep();
        Time.sweep();
        assertThat(JournalRows.typesOf(contract)).filteredOn("linli.workforce.staffing.short.v1"::equals).hasSize(1);
    }

    private void changed(UUID contract, int number, LocalDate to) {
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", contract.toString(), 2L + number,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"changeNo\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(contract, team.agency, number, Time.today(), to));
    }

    @Test
    void aClosedAgencyEmploysNobody() {
        var newcomer = "{\"agencyId\":\"%s\",\"name\":\"x\",\"residentId\":\"nonsense\"}".formatted(team.agency);
        Events.publish("linli.agencies", "linli.registry.agency.closed.v1", team.agency.toString(), 5,
                "{\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"x\"}".formatted(team.agency, Time.today()));
        Await.asserted("the closed agency", () -> post(team.director, "/workers", null, newcomer).statusCode(422)
                .body("rule", equalTo("REGISTERED")));
    }
}
