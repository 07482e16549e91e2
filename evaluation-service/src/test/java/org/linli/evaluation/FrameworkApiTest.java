package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;

/** Editions of one yardstick, one after the other in force. */
@QuarkusTest
@WithTestResource(Engines.class)
class FrameworkApiTest {

    private static String drafted() throws IOException {
        try (var file = FrameworkApiTest.class.getResourceAsStream("/frameworks/family-service-station.json")) {
            var body = (ObjectNode) new ObjectMapper().readTree(file);
            body.remove("id");
            body.put("code", "EDITIONS").put("serviceType", "EDITIONS_TEST");
            return "/frameworks/"
                    + post(LEAD, "/frameworks", body.toString()).statusCode(201).extract().<String>path("id");
        }
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOneBeforeIt() throws IOException {
        var first = drafted();
        post(LEAD, first + "/publish", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:illegal-transition"));
        post(LEAD, first + "/simulate", null).statusCode(200);
        post(LEAD, first + "/publish", null).statusCode(200).body("status", equalTo("PUBLISHED")).body("edition",
                equalTo(1));

        var second = drafted();
        post(LEAD, second + "/publish", null).statusCode(409);
        get(LEAD, first).body("status", equalTo("PUBLISHED"));
        post(LEAD, second + "/simulate", null).statusCode(200);
        post(LEAD, second + "/publish", null).statusCode(200).body("status", equalTo("PUBLISHED")).body("edition",
                equalTo(2));
        get(LEAD, first).body("status", equalTo("RETIRED"));
        get(LEAD, "/frameworks?status=PUBLISHED&serviceType=EDITIONS_TEST").body("items.name", contains("EDITIONS-2"));
        assertThat(JournalRows.typesOf(idOf(first))).last().isEqualTo("linli.evaluation.framework.retired.v1");
    }
}
