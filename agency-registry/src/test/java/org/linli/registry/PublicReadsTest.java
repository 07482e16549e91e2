package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.Sha256;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.registry.norm.NormOnItsWay;
import org.yaml.snakeyaml.Yaml;

/** Whatever everybody reads, everybody may keep; who has just that is told so and nothing else. */
@QuarkusTest
@WithTestResource(Engines.class)
class PublicReadsTest {

    private static Set<String> publicOperations() throws IOException {
        try (var table = PublicReadsTest.class.getResourceAsStream("/permissions.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.endsWith(",public")).map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toSet());
        }
    }

    /** Those that ask for nothing: no id and no query. */
    private static List<String> publicReads() throws IOException {
        var operations = publicOperations();
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
                new Yaml().load(given().get("/q/openapi").asString());
        return contract.get("paths").entrySet().stream().filter(path -> !path.getKey().contains("{"))
                .filter(path -> path.getValue().containsKey("get")
                        && operations.contains(path.getValue().get("get").get("operationId")))
                .map(Map.Entry::getKey).filter(path -> !path.contains("/extract.")).toList();
    }

    @Test
    void everyPublicReadCarriesATagAndAnswers304ToWhoHasIt() throws IOException {
        Register.registered();
        var reads = publicReads();
        assertThat(reads).hasSizeGreaterThan(12).contains("/api/v1/register", "/api/v1/norms", "/api/v1/guidelines");
        for (var path : reads) {
            var first = given().get(path).then();
            if (first.extract().statusCode() == 200) {
                var tag = first.header("Cache-Control", equalTo("public, no-cache")).extract().header("ETag");
                assertThat(tag).as(path).isNotNull();
                given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", equalTo(tag))
                        .body(equalTo(""));
            }
        }
    }

    @Test
    void whatChangedIsReadAnewAndWhatIsAskedForByNameIsKeptNowhere() {
        var norm = NormOnItsWay.drafted().published();
        var tag = given().get("/api/v1" + norm.path).then().statusCode(200).extract().header("ETag");
        NormOnItsWay.drafted(norm.code).published();
        given().header("If-None-Match", tag).get("/api/v1" + norm.path).then().statusCode(200).header("ETag",
                not(equalTo(tag)));
        Register.get(Register.LIN, norm.path).statusCode(200).header("Cache-Control", equalTo("no-store"));
    }

    /** An agency that is called otherwise is read anew in every page that names it. */
    @Test
    void theTagIsOverTheWholePageWithTheNamesInIt() {
        var host = Register.registered();
        var base = Register.id(Register.post(Register.LIN, "/training-bases", null, """
                {"agencyId":"%s","kind":"ORG_TRAINING","name":"n","offer":"o","places":30,
                 "areaCode":"440105007","from":"%s","until":"%s"}""".formatted(host.agency, Time.today(),
                Time.today().plusYears(1))).statusCode(201));
        Register.then("/training-bases/" + base, Register.CHEN, "/confirm", null);
        var page = given().get("/api/v1/training-bases?agencyId=" + host.agency).then().statusCode(200)
                .body("agencies", hasSize(1)).extract();
        assertThat(page.header("ETag")).isEqualTo("\"" + Sha256.of(page.asString()).substring(0, 32) + "\"");
    }
}
