package org.linli.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;

/** Facts of others that end what an earlier one began. */
@QuarkusTest
@WithTestResource(Engines.class)
class HeardFactsTest {

    @Test
    void aCompletedContractIsOver() {
        var one = new Station().signed();
        var event = Ids.next();
        publish(event, "linli.contracts", "procurement.contract.completed", one.contract, 2,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\"}".formatted(one.contract, one.agency,
                        one.today));
        taken(event, 1);
        get(LEAD, "/contracts/" + one.contract).statusCode(200).body("endedOn", equalTo(one.today.toString()));
    }
}
