package org.linli.platform.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** What a page of another origin needs, and what it does not get where nobody named it. */
@QuarkusTest
@WithTestResource(Engines.class)
class BrowserTest {

    private static final String OWN = "https://console.example";
    private static final String OFFICER = Tokens.of("officer", "officer").bearer();

    @Test
    void aNamedPageMayAskBeforeItCalls() {
        given().header("Origin", OWN).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key,if-match")
                .options("/api/v1/notes").then().statusCode(200).header("Access-Control-Allow-Origin", OWN)
                .header("Access-Control-Allow-Headers", containsString("if-match"));
    }

    @Test
    void aNamedPageReadsTheVersionItDecidesBy() {
        given().header("Origin", OWN).header("Authorization", OFFICER).get("/api/v1/notes").then().statusCode(200)
                .header("Access-Control-Allow-Origin", OWN)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void anotherPageIsRefused() {
        given().header("Origin", "https://evil.example").header("Authorization", OFFICER).get("/api/v1/notes").then()
                .statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void whoAsksForLessBytesGetsThem() {
        given().header("Accept-Encoding", "gzip").get("/api/v1/rules").then().statusCode(200).header("Content-Encoding",
                equalTo("gzip"));
    }
}
