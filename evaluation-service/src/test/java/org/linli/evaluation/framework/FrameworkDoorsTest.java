package org.linli.evaluation.framework;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a framework in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class FrameworkDoorsTest {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final ObjectNode SHIPPED = shipped();

    private static ObjectNode shipped() {
        try (var file = FrameworkDoorsTest.class.getResourceAsStream("/frameworks/family-service-station.json")) {
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String drafted() {
        var body = SHIPPED.deepCopy();
        body.remove("id");
        body.put("code", "DOOR" + CODES.incrementAndGet()).put("serviceType", "DOORS_TEST");
        return "/frameworks/" + post(LEAD, "/frameworks", body.toString()).statusCode(201).extract().<String>path("id");
    }

    private static String after(String path, String... below) {
        for (var command : below) {
            post(LEAD, path + command, null).statusCode(200);
        }
        return path;
    }

    @Test
    void everyDoorOfAFramework() {
        var revision = SHIPPED.deepCopy().retain("title", "content").toString();
        Doors.of(FrameworkStatus.class, FrameworkCommand.class, (String path) -> path)
                .reach(FrameworkStatus.DRAFT, FrameworkDoorsTest::drafted)
                .reach(FrameworkStatus.SIMULATED, () -> after(drafted(), "/simulate"))
                .reach(FrameworkStatus.PUBLISHED, () -> after(drafted(), "/simulate", "/publish"))
                .reach(FrameworkStatus.RETIRED, () -> after(drafted(), "/simulate", "/publish", "/retire"))
                .door(FrameworkCommand.REVISE, path -> LEAD, "/revise", path -> revision)
                .door(FrameworkCommand.SIMULATE, path -> LEAD, "/simulate")
                .door(FrameworkCommand.PUBLISH, path -> LEAD, "/publish")
                .door(FrameworkCommand.RETIRE, path -> LEAD, "/retire").check();
    }
}
