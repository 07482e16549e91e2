package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Canaries;
import org.linli.platform.testkit.Engines;

/** How somebody who complains can be reached lies in no table in clear. */
@QuarkusTest
@WithTestResource(Engines.class)
class CanaryTest {

    private static final String CONTACT = "139 7777 5555 金丝雀";

    @Test
    void theContactOfAComplainantLiesNowhereInClear() {
        var one = new Station().signed();
        var complaint = "{\"contractId\":\"%s\",\"channel\":\"HOTLINE\",\"words\":\"closed\",\"contact\":\"%s\"}";
        var path = "/complaints/" + post(one.purchaser, "/complaints", complaint.formatted(one.contract, CONTACT))
                .statusCode(201).extract().<String>path("id");
        post(one.purchaser, "/complaints", complaint.formatted("none", CONTACT)).statusCode(400);
        post(one.purchaser, "/complaints", complaint.formatted(one.agency, CONTACT));
        get(LEAD, path).body("contact", equalTo(CONTACT));
        assertThat(Canaries.found(List.of(CONTACT))).isEmpty();
    }
}
