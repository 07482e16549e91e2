package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.XU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What somebody merely suspects or proposes about an agency is not the agency's to read. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MereSuspicionTest {

    private Register register;

    @BeforeEach
    void registered() {
        register = Register.registered();
    }

    @Test
    void anAgencyReadsACaseOnceItIsToldOfItAndADecisionOnceTwoHaveMadeIt() {
        var path = "/cases/" + id(post(LIN, "/cases", null, """
                {"agencyId":"%s","subjectId":"%s","summary":"records"}""".formatted(register.agency, UUID.randomUUID()))
                .statusCode(201));
        get(register.director, path).statusCode(404);
        get(register.director, "/cases").body("items", hasSize(0));
        get(LIN, path).statusCode(200);
        then(path, LIN, "/notice", "{\"text\":\"we found\"}", register.director, "/respond", "{\"text\":\"no\"}", WU,
                "/propose-decision", "{\"months\":12,\"reasons\":\"r\"}");
        get(register.director, path).statusCode(200).body("months", nullValue()).body("reasons", nullValue())
                .body("proposedBy", nullValue()).body("confirmUntil", nullValue());
        get(register.director, "/cases").body("items", hasSize(1)).body("items[0].months", nullValue());
        get(XU, path).body("months", equalTo(12)).body("reasons", equalTo("r"));
        then(path, XU, "/confirm-decision", null);
        get(register.director, path).body("months", equalTo(12)).body("reasons", equalTo("r"));
    }

    @Test
    void nobodyComesOntoTheAbnormalListUnheard() {
        var path = "/listings/" + id(post(LIN, "/listings", null, register.entry("ABNORMAL", "UNREACHABLE"))
                .statusCode(201).body("allowedActions", not(hasItem("confirmListing"))));
        get(register.director, path).statusCode(200).body("facts", equalTo("seen")).body("allowedActions",
                equalTo(List.of("answerListing")));
        post(WU, path + "/confirm", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:listing.not-heard"));
        then(path, register.director, "/answer", "{\"reason\":\"we have moved\"}");
        post(register.director, path + "/answer", null, "{\"reason\":\"again\"}").statusCode(409);
        get(WU, path).body("answer", equalTo("we have moved"));
        given().get("/api/v1/agencies/" + register.agency + "/card").then().body("lists", hasSize(0));
        Time.past(day(get(WU, path), "decideBy"));
        Time.past(day(get(WU, path), "decideBy"));
        then(path, WU, "/confirm", null);
        get(LIN, path).body("decideBy", nullValue());
        assertThat(JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1))).containsExactly(
                "linli.registry.listing.noticed.v1", "linli.registry.listing.answered.v1",
                "linli.registry.listing.overdue.v1", "linli.registry.listing.overdue.v1");
    }

    @Test
    void whoIsSilentIsListedAfterTheTime() {
        var path = "/listings/"
                + id(post(LIN, "/listings", null, register.entry("ABNORMAL", "SMALL_PENALTY")).statusCode(201));
        Time.past(day(get(LIN, path), "answerUntil"));
        post(register.director, path + "/answer", null, "{\"reason\":\"late\"}").statusCode(409);
        then(path, WU, "/confirm", null);
        get(LIN, path).body("status", equalTo("LISTED")).body("answer", nullValue());
    }

    @Test
    void anAgencyReadsAnEntryOnTheSeriousListOnceItIsEntered() {
        var entry = id(post(LIN, "/listings", null, register.entry("SERIOUS", "LARGE_FINE")).statusCode(201));
        var path = "/listings/" + entry;
        get(register.director, path).statusCode(404);
        get(register.director, "/listings").body("items", hasSize(0));
        get(WU, path).statusCode(200);
        register.decided(register.caseAbout(entry), "{\"reasons\":\"r\"}");
        get(register.director, path).statusCode(200).body("facts", equalTo("seen"));
        get(register.director, "/listings").body("items", hasSize(1));
    }
}
