package org.linli.registry.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.servicepoint.Points.PURCHASER;
import static org.linli.registry.servicepoint.Points.REASON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.registry.servicepoint.Points;

/** What others read by machine, held against the specification it says it follows. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class OpenDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHANGES = "/api/v1/open-data/changes";

    /** What the specification has against it; formats are asserted and no other field is known. */
    private static List<String> problems(String object, String json) {
        try {
            var schema = JSON.readTree(Files.readString(Path.of("src/test/resources/hsds/hsds-3.0.json")));
            var root = "{\"$schema\":%s,\"$defs\":%s,\"$ref\":\"#/$defs/%s\"}".formatted(schema.get("$schema"),
                    schema.get("$defs"), object);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root)
                    .validate(json, InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream().map(Object::toString).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(String path) {
        return given().get("/api/v1/hsds/" + path).then().statusCode(200).extract().asString();
    }

    private static String id(Points point) {
        return point.path.substring(point.path.lastIndexOf('/') + 1);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(json, broken);
        }
    }

    @Test
    void everyObjectIsAsTheSpecificationSays() {
        var point = Points.open();
        var at = read("service_at_locations/" + id(point));
        assertThat(problems("organization", read("organizations/" + point.agency.agency))).isEmpty();
        assertThat(problems("service", read("services/" + point.contract))).isEmpty();
        assertThat(problems("service_at_location", at)).isEmpty();
        assertThat(problems("service_at_location", at.replace("opens_at", "open_at"))).isNotEmpty();
        assertThat(tree(at).at("/schedules/0/opens_at").asText()).isEqualTo("09:00+08:00");
        assertThat(tree(at).at("/location/addresses/0/address_1").asText()).isEqualTo("滨江东路1号");
        assertThat(tree(read("service_at_locations?limit=1")).at("/items").size()).isEqualTo(1);
        given().get("/api/v1/hsds/organizations/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatIsNotOpenIsNotGiven() {
        var proposed = Points.proposed();
        given().get("/api/v1/hsds/service_at_locations/" + id(proposed)).then().statusCode(404);
        given().get("/api/v1/hsds/services/" + proposed.contract).then().statusCode(404);
        var closed = Points.open().after(PURCHASER, "/close", REASON);
        given().get("/api/v1/hsds/service_at_locations/" + id(closed)).then().statusCode(404);
    }

    @Test
    void theExtractOfADayIsWholeAndEveryLineIsAsTheSpecificationSays() {
        var point = Points.open();
        var day = Time.today();
        var lines = given().get("/api/v1/open-data/extract.jsonl").then().statusCode(200)
                .header("Content-Disposition", containsString("hsds-" + day + ".jsonl")).extract().asString().lines()
                .map(OpenDataTest::tree).toList();
        assertThat(lines).allSatisfy(
                line -> assertThat(problems(line.get("object").asText(), line.get("data").toString())).isEmpty());
        for (var found : List.of(point.agency.agency.toString(), point.contract.toString(), id(point))) {
            assertThat(lines).anySatisfy(line -> assertThat(line.at("/data/id").asText()).isEqualTo(found));
        }
        var table = given().get("/api/v1/open-data/extract.csv?object=SCHEDULE").then().statusCode(200).extract()
                .asString();
        assertThat(table).startsWith("\uFEFFid,service_at_location_id,valid_from");
        assertThat(table.lines().filter(row -> row.contains(id(point)))).hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("MO,MO,14:00+08:00,17:30+08:00"));
        given().get("/api/v1/open-data/extract.jsonl?asOf=" + day.plusDays(1)).then().statusCode(400);
    }

    @Test
    void anExtractOfADayBeforeHasWhatWasPublicThen() {
        var point = Points.open();
        var open = Time.today();
        Time.to(open.plusDays(1));
        point.after(PURCHASER, "/close", REASON);
        var csv = "/api/v1/open-data/extract.csv?object=SERVICE_AT_LOCATION&asOf=";
        assertThat(given().get(csv + open).asString()).contains(id(point));
        assertThat(given().get(csv + open.plusDays(1)).asString()).doesNotContain(id(point));
        assertThat(given().get(csv + open.minusDays(1)).asString()).doesNotContain(id(point));
    }

    @Test
    void changesGoOnFromAPositionAndNoneIsSkipped() {
        var before = position();
        var point = Points.open();
        point.after(PURCHASER, "/close", REASON);
        var seen = new ArrayList<Map<String, String>>();
        var at = before;
        for (int pages = 0; pages < 100; pages++) {
            var page = given().get(CHANGES + "?limit=2&after=" + at).then().statusCode(200).extract();
            seen.addAll(page.path("items"));
            at = page.path("next");
            if (page.<List<?>>path("items").size() < 2) {
                break;
            }
        }
        assertThat(
                seen.stream().filter(change -> change.get("id").equals(id(point))).map(change -> change.get("change")))
                .containsExactly("CREATED", "DELETED");
        assertThat(seen).anySatisfy(change -> assertThat(change).containsEntry("id", point.agency.agency.toString())
                .containsEntry("object", "ORGANIZATION").containsEntry("change", "CREATED"));
        given().get(CHANGES + "?after=nothing").then().statusCode(400).body("type",
                equalTo("urn:linli:problem:open-data.position"));
    }

    @Test
    void whatChangedIsFoundByAnIndexOfItsOwn() throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            var question = PublicChanges.QUESTION.replaceFirst("\\?", "'5'").replaceFirst("\\?", "0")
                    .replaceFirst("\\?", "date '2020-01-01'").replaceFirst("\\?", "100");
            var plan = new StringBuilder();
            try (var line = statement.executeQuery("explain " + question)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            assertThat(plan).contains("journal_public").doesNotContain("Sort");
        }
    }

    @Test
    void anExtractIsWholeBeforeAnyOfItIsSent() throws IOException {
        var said = new ArrayList<String>();
        var spool = Spool.of(out -> {
            out.write("all of it".getBytes(StandardCharsets.UTF_8));
            said.add("written");
        });
        assertThat(said).containsExactly("written");
        var sent = new ByteArrayOutputStream();
        spool.write(sent);
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("all of it");
    }

    @Test
    void aPositionThatIsTooOldIsToldSo() {
        var old = position();
        Time.to(Time.today().plusMonths(RuleBook.shipped().get("OPEN-CHANGES", Time.today()).asInt()));
        given().get(CHANGES + "?after=" + old).then().statusCode(200);
        Time.to(Time.today().plusDays(1));
        given().header("Accept-Language", "en").get(CHANGES + "?after=" + old).then().statusCode(410)
                .body("type", equalTo("urn:linli:problem:open-data.position-gone"))
                .body("detail", containsString("extract"));
    }

    /** Behind all that is said already. */
    private static String position() {
        var at = "";
        while (true) {
            var page = given().get(CHANGES + "?limit=500&after=" + at).then().statusCode(200).extract();
            at = page.path("next");
            if (page.<List<?>>path("items").size() < 500) {
                return at;
            }
        }
    }
}
