package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Finished;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.Http;

/**
 * A year of a district scored again and single results explained: {@code -Dlinli.scale=50000} measures, without it a
 * small district is held to the same answers.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class EvaluationScaleTest {

    private static final int SMALL = 1_000;
    private static final int ALL = Integer.getInteger("linli.scale", SMALL);
    private static final String LEAD = Tokens.of("lead-he", "evaluation-lead").bearer();
    private static boolean seeded;

    @Inject
    Evaluations evaluations;

    @BeforeEach
    void aDistrict() throws Exception {
        if (!seeded) {
            seeded = true;
            var template = Finished.evaluation();
            var facts = QuarkusTransaction.requiringNew().call(() -> evaluations.get(template).plan().facts());
            DistrictYears.seed(template, facts, ALL);
        }
    }

    @AfterAll
    static void asBefore() throws SQLException {
        DistrictYears.unseed();
    }

    private static long[] sorted(ArrayList<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Test
    void aDistrictsYearComesToTheSameBytesInUnderAMinute() throws SQLException {
        var year = DistrictYears.FIRST_YEAR + 4;
        var begun = System.nanoTime();
        var checked = 0;
        var next = "";
        do {
            var page = given().header("Authorization", LEAD).queryParam("cursor", next)
                    .get("/api/v1/recounts?limit=200&areaCode=" + DistrictYears.DISTRICT + "&year=" + year).then()
                    .statusCode(200).extract().jsonPath();
            assertThat(page.getList("differing")).isEmpty();
            checked += page.getInt("checked");
            next = page.getString("next");
        } while (next != null);
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("scored %,d of %,d evaluations with 40 observations again in %.1f s%n", checked, ALL,
                seconds);
        assertThat(checked).isEqualTo(ALL / DistrictYears.YEARS);
        if (ALL > SMALL) {
            assertThat(seconds).isLessThan(60);
        }
    }

    @Test
    void aResultThatSomebodyTouchedIsFound() throws SQLException {
        var touched = new UUID(0x0000_0000_0000_7000L, 0x8003_0000_0000_0005L);
        try (var connection = TestPostgres.connect()) {
            DistrictYears.execute(connection,
                    "update evaluation set result = jsonb_set(result, '{score}', '99.99') where id = ?", touched);
        }
        var found = given().header("Authorization", LEAD).get("/api/v1/recounts?limit=200&areaCode="
                + DistrictYears.DISTRICT + "&year=" + (DistrictYears.FIRST_YEAR + 5)).then().statusCode(200).extract()
                .jsonPath();
        assertThat(found.<String>getList("differing.evaluationId")).containsExactly(touched.toString());
        assertThat(found.getString("differing[0].score")).isEqualTo("99.99");
        assertThat(found.getBoolean("differing[0].sameScore")).isFalse();
        given().header("Authorization", Tokens.of("a", "agency-director").agency(UUID.randomUUID()).bearer())
                .get("/api/v1/recounts?year=2007").then().statusCode(403);
        given().header("Authorization", LEAD).get("/api/v1/recounts").then().statusCode(400);
    }

    @Test
    void anExplanationIsReadInUnderFiftyMilliseconds() throws Exception {
        var nanos = new ArrayList<Long>();
        try (var client = HttpClient.newHttpClient()) {
            for (var n = 0; n < 400; n++) {
                var id = new UUID(0x0000_0000_0000_7000L, 0x8003_0000_0000_0000L + (n * 7919L) % ALL);
                var request =
                        HttpRequest.newBuilder(URI.create(Http.origin() + "/api/v1/evaluations/" + id + "/explanation"))
                                .header("Authorization", LEAD).build();
                var begun = System.nanoTime();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (n >= 200) {
                    nanos.add(System.nanoTime() - begun);
                }
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"Q01\"", "\"O10\"", "observationId");
            }
        }
        var sorted = sorted(nanos);
        System.out.printf("explanation: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n", sorted[100] / 1e6,
                sorted[190] / 1e6, sorted[198] / 1e6, sorted[199] / 1e6);
        if (ALL > SMALL) {
            assertThat(sorted[190] / 1e6).isLessThan(50);
        }
    }

    @Test
    void noListNorSweepReadsTheTableFromEndToEnd() throws SQLException {
        var plans = new LinkedHashMap<String, String>();
        plans.put("newest first", "select * from evaluation order by id desc limit 51");
        plans.put("an agency's",
                "select * from evaluation where agency_id = '00000000-0000-7000-8002-000000000007' order by id desc "
                        + "limit 51");
        plans.put("a purchaser's", "select * from evaluation where purchaser_id = '" + DistrictYears.DISTRICT
                + "00007' order by id desc limit 51");
        plans.put("a contract's",
                "select * from evaluation where contract_id = '00000000-0000-7000-8001-000000000007' order by "
                        + "planned_on");
        plans.put("open of an agency",
                "select * from evaluation where agency_id = '00000000-0000-7000-8002-000000000007'"
                        + " and status not in ('FINAL', 'CORRECTED', 'CANCELLED') order by id");
        plans.put("sweep", "select id from evaluation where next_check_at <= timestamptz '" + Time.now() + "'"
                + " order by next_check_at for update skip locked limit 100");
        plans.put("a year",
                "select * from evaluation where grade is not null and id > '00000000-0000-0000-0000-000000000000' "
                        + "and finalised_on" + " >= date '2007-01-01' and finalised_on < date '2008-01-01' and "
                        + "starts_with(facts->>'areaCode', '9900') order by id limit 201");
        plans.put("equals", "select count(*) from evaluation e where e.grade is not null and e.facts ->> 'areaType' = "
                + "'OLD_TOWN' and" + " e.facts ->> 'serviceType' = 'FAMILY_SERVICE_STATION' and e.finalised_on >= date "
                + "'2007-01-01' and e.finalised_on < date '2007-03-01'");
        plans.put("a file shown before",
                "with citing as materialized (select id from evaluation where observations @> "
                        + "'[{\"evidence\":[{\"sha256\":\"" + "a".repeat(64)
                        + "\"}]}]') select id from citing order by id desc limit 20");
        plans.put("an assessor's seats",
                "with seated as materialized (select id from evaluation where team @> "
                        + "'[{\"declaration\":{\"assessor\":\"a-1\"}}]')"
                        + " select e.* from evaluation e join seated s on s.id = e.id where e.status not in "
                        + "('FINAL', 'CORRECTED', 'CANCELLED')"
                        + " and (e.due_on, e.id) > (date '1970-01-01', '00000000-0000-0000-0000-000000000000') "
                        + "order by e.due_on, e.id limit 51");
        plans.put("an agency's last graded",
                "select team @> '[{\"declaration\":{\"assessor\":\"a-1\"}}]' from evaluation where agency_id ="
                        + " '00000000-0000-7000-8002-000000000007' and kind in ('MID_TERM', 'FINAL', "
                        + "'RE_EVALUATION') and status <> 'CANCELLED'"
                        + " and (due_on, id) < (date '2030-01-01', '00000000-0000-0000-0000-000000000000') order by "
                        + "due_on desc, id desc limit 2");
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            for (var plan : plans.entrySet()) {
                var text = new StringBuilder();
                try (var rows = statement.executeQuery("explain (analyze, buffers off) " + plan.getValue())) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
                var lines = text.toString().split("\n");
                System.out.println("plan of " + plan.getKey() + ": "
                        + Arrays.stream(lines).filter(line -> line.contains("Scan")).findFirst().orElse("?").strip()
                        + "; " + lines[lines.length - 1].strip());
                if (ALL > SMALL) {
                    assertThat(text.toString()).as(plan.getKey()).doesNotContain("Seq Scan on evaluation");
                    assertThat(text.toString()).as(plan.getKey())
                            .doesNotContainPattern("Rows Removed by Filter: \\d{4,}");
                }
            }
        }
    }
}
