package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;

/** What the API refuses: status, problem type and field; and nothing half done afterwards. */
@QuarkusTest
@WithTestResource(Engines.class)
class WrongInputTest {

    private static Station one;
    private static String visit;
    private static String midterm;

    @BeforeEach
    void signedAndOpened() {
        if (one == null) {
            one = new Station().signed();
            visit = one.path("FORMATIVE");
            midterm = one.path("MID_TERM");
            post(LEAD, visit + "/open", null).statusCode(200);
            post(LEAD, midterm + "/open", null).statusCode(200);
        }
    }

    private static void refused(String token, String path, String body, int status, String type, String field) {
        var answer = post(token, path, body).statusCode(status).contentType("application/problem+json").body("type",
                equalTo("urn:linli:problem:" + type));
        if (field != null) {
            answer.body("errors[0].field", equalTo(field));
        }
    }

    @Test
    void unknownProperties() {
        refused(ANNA, visit + "/visit", "{\"coaching\":\"x\",\"grade\":\"EXCELLENT\"}", 400, "unknown-property",
                "grade");
        refused(one.director, midterm + "/observations",
                "{\"observations\":[{\"indicator\":\"Q03\",\"value\":1,\"notApplicable\":false,\"verified\":100}]}",
                400, "unknown-property", "observations[0].verified");
    }

    @Test
    void wrongTypes() {
        refused(one.director, midterm + "/observations", "{\"observations\":\"Q03\"}", 400, "malformed-body",
                "observations");
        refused(ANNA, midterm + "/marks", "{\"part\":\"NOBODY\",\"marks\":[]}", 400, "malformed-body", "part");
        refused(ANNA, visit + "/visit", "{\"coaching\":", 400, "malformed-body", null);
        refused(LEAD, midterm + "/assign",
                "{\"members\":[{\"part\":\"STREET\",\"assessor\":\"a\",\"personId\":\"not-an-id\"}]}", 400,
                "malformed-body", "members[0].personId");
    }

    @Test
    void textsTooLongBlankOrWithControlCharacters() {
        refused(ANNA, visit + "/visit", "{\"coaching\":\"" + "长".repeat(10_001) + "\"}", 400, "invalid-input",
                "coaching");
        refused(ANNA, visit + "/visit", "{\"coaching\":\"bell \\u0007\"}", 400, "invalid-input", "coaching");
        refused(ANNA, visit + "/visit", "{\"coaching\":\"  \"}", 400, "invalid-input", "coaching");
        refused(LEAD, midterm + "/assign",
                "{\"members\":[{\"part\":\"STREET\",\"assessor\":\"a b\",\"personId\":\"" + UUID.randomUUID() + "\"}]}",
                400, "invalid-input", "members[0].assessor");
    }

    @Test
    void numbersOutOfRange() {
        refused(ANNA, midterm + "/marks", Station.sheet("FINANCIAL", 101, "O01"), 400, "invalid-input",
                "marks[0].mark");
        refused(one.director, midterm + "/observations", claim("Q03", "-1"), 400, "invalid-input",
                "observations[0].value");
        refused(one.director, midterm + "/observations", claim("Q03", "1.23456"), 400, "invalid-input",
                "observations[0].value");
    }

    private static String claim(String indicator, String value) {
        return "{\"observations\":[{\"indicator\":\"%s\",\"value\":%s,\"notApplicable\":false,\"evidence\":[]}]}"
                .formatted(indicator, value);
    }

    @Test
    void claimsThatTheFrameworkDoesNotKnow() {
        refused(one.director, midterm + "/observations", claim("q3", "1"), 400, "invalid-input",
                "observations[0].indicator");
        refused(one.director, midterm + "/observations", claim("Z99", "1"), 400, "evaluation.unknown-indicator",
                "observations");
        refused(one.director, midterm + "/observations", claim("Q01", "1"), 400, "evaluation.not-measured",
                "observations");
        refused(one.director, midterm + "/observations", claim("Q03", "1"), 400, "evaluation.evidence-missing",
                "observations");
        refused(one.director, midterm + "/observations",
                "{\"observations\":[{\"indicator\":\"S04\",\"value\":5,\"notApplicable\":true}]}", 400,
                "evaluation.not-applicable-value", "observations");
        get(LEAD, midterm).body("observations.size()", equalTo(0));
    }

    @Test
    void versionsThatMovedOnOrAreMissing() {
        post(LEAD, midterm + "/cancel", "\"99\"", UUID.randomUUID().toString(), "{\"text\":\"no need\"}")
                .statusCode(412).body("type", equalTo("urn:linli:problem:stale-version"));
        post(LEAD, midterm + "/cancel", null, UUID.randomUUID().toString(), "{\"text\":\"no need\"}").statusCode(428)
                .body("type", equalTo("urn:linli:problem:version-required"));
        var etag = get(LEAD, midterm).extract().header("ETag");
        post(one.director, midterm + "/observations", claim("U05", "3")).statusCode(200);
        post(LEAD, midterm + "/assign", etag, UUID.randomUUID().toString(),
                "{\"members\":[{\"part\":\"STREET\",\"assessor\":\"a\",\"personId\":\"" + UUID.randomUUID() + "\"}]}")
                .statusCode(412);
        post(one.director, midterm + "/observations",
                "{\"observations\":[{\"indicator\":\"U05\",\"value\":null,\"notApplicable\":true}]}").statusCode(200);
    }

    @Test
    void keysThatAreMissingOrUsedForSomethingElse() {
        for (var path : new String[]{midterm + "/submit", midterm + "/appeal", midterm + "/finalise",
            midterm + "/cancel"}) {
            var token = path.endsWith("submit") || path.endsWith("appeal") ? one.director : LEAD;
            post(token, path, "*", null,
                    path.endsWith("submit") || path.endsWith("finalise") ? null : "{\"text\":\"x\"}").statusCode(400)
                    .body("type", equalTo("urn:linli:problem:idempotency-key-required"));
        }
        var key = UUID.randomUUID().toString();
        post(LEAD, midterm + "/withdraw-draft", "*", key, "{\"text\":\"a\"}").statusCode(409);
        post(LEAD, midterm + "/withdraw-draft", "*", key, "{\"text\":\"b\"}").statusCode(422).body("type",
                equalTo("urn:linli:problem:idempotency-key-reuse"));
    }

    @Test
    void wrongRolesScopesAndStates() {
        refused(one.director, midterm + "/open", null, 403, "role-required", null);
        refused(ANNA, midterm + "/finalise", null, 403, "role-required", null);
        post("Bearer nonsense", midterm + "/open", null).statusCode(401);
        var stranger = Tokens.of("stranger", "agency-director").agency(UUID.randomUUID()).bearer();
        refused(stranger, midterm + "/observations", claim("U05", "1"), 403, "out-of-scope", null);
        refused(stranger, midterm + "/appeal", "{\"text\":\"x\"}", 403, "out-of-scope", null);
        get(stranger, midterm).statusCode(403);
        get(Tokens.of("p", "purchaser").street("440105099").bearer(), midterm).statusCode(403);
        get(one.purchaser, midterm).statusCode(200);
        refused(LEAD, midterm + "/open", null, 409, "illegal-transition", null);
        refused(LEAD, midterm + "/finalise", null, 409, "illegal-transition", null);
        refused(LEAD, "/evaluations/" + UUID.randomUUID() + "/open", null, 404, "not-found", null);
    }

    @Test
    void nothingRefusedLeftATrace() {
        refused(one.director, midterm + "/respond", "{\"stance\":\"SILENT\"}", 400, "evaluation.text-missing",
                "stance");
        refused(one.director, midterm + "/respond", "{\"stance\":\"OBJECTED\"}", 400, "evaluation.text-missing",
                "text");
        assertThat(JournalRows.typesOf(Station.idOf(midterm)))
                .containsExactly("linli.evaluation.evaluation.scheduled.v1", "linli.evaluation.evaluation.opened.v1");
    }
}
