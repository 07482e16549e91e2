package org.linli.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;
import org.linli.registry.grade.Grading;
import org.linli.registry.norm.NormOnItsWay;

/** The register as everybody reads it, without a token. */
@QuarkusTest
@WithTestResource(Engines.class)
class PublicRegisterTest {

    private static HttpReply search(String query) {
        return given().get("/api/v1/register?limit=500&" + query).then().statusCode(200);
    }

    private static Register named(String name, String address) {
        var register = new Register();
        post(register.clerk, "/agencies", null,
                Register.application(name, Register.freshCode(), "440105199001010017").replace("滨江街道", address))
                .statusCode(201);
        register.documents();
        then("/agencies/" + register.agency, register.director, "/submit", null, LIN, "/review", Register.REVIEW, CHEN,
                "/register", null);
        return register;
    }

    /** A word of letters that no other test's agency has. */
    private static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void findsAnAgencyByWordsOfItsNameAndByTheirInitials() {
        var word = word();
        var register = named("广州青禾(" + word + ")社会工作服务中心", "龙凤街道");
        var id = List.of(register.agency.toString());
        search("q=青禾 " + word).body("items.id", equalTo(id));
        search("q=社會工作 " + word.toUpperCase(Locale.ROOT)).body("items.id", equalTo(id));
        search("q=qh" + word).body("items.id", equalTo(id));
        search("q=gzqh " + word).body("items.id", equalTo(id)).body("items[0].street", equalTo("440105009"))
                .body("items[0].standing", equalTo("CLEAR")).body("items[0].grade", nullValue());
        search("q=工作社会 " + word).body("items", hasSize(0));
        search("q=" + word + " x" + word).body("items", hasSize(0));
    }

    @Test
    void showsNobodyWhoIsNotInTheRegister() {
        var draft = Register.applied();
        search("q=" + draft.agency).body("items", hasSize(0));
        given().get("/api/v1/agencies/" + draft.agency + "/card").then().statusCode(404);
    }

    @Test
    void findsByTheStreetWhereAnAgencyIsOrServesAndByWhatItGives() {
        var word = word();
        var register = named("益群 " + word, "素社街道");
        var service = "S-" + word.substring(0, 8);
        var contract = UUID.randomUUID();
        search("street=440105006&q=" + word).body("items", hasSize(1));
        search("street=440105016&q=" + word).body("items", hasSize(0));
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","areaCode":"440105016","serviceType":"%s"}""".formatted(contract,
                register.agency, service));
        Await.asserted("the service near Nanzhou", () -> search("street=440105016&service=" + service).body("items.id",
                equalTo(List.of(register.agency.toString()))));
        given().get("/api/v1/agencies/" + register.agency + "/card").then().body("services.serviceType",
                equalTo(List.of(service)));
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, register.agency));
        Await.asserted("no service any more", () -> search("service=" + service).body("items", hasSize(0)));
    }

    @Test
    void aContractThatEndedBeforeItsSigningIsHeardOfIsNoService() {
        var word = word();
        var register = named("先止 " + word, "素社街道");
        var contract = UUID.randomUUID();
        var later = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(contract, register.agency));
        for (var signed : List.of(contract, later)) {
            Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", signed.toString(), 1, """
                    {"contractId":"%s","agencyId":"%s","areaCode":"440105016","serviceType":"%s"}""".formatted(signed,
                    register.agency, signed));
        }
        Await.asserted("the later contract alone", () -> given().get("/api/v1/agencies/" + register.agency + "/card")
                .then().body("services.serviceType", equalTo(List.of(later.toString()))));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", later.toString(), 2, """
                {"contractId":"%s","agencyId":"%s"}""".formatted(later, register.agency));
        Await.asserted("no service",
                () -> given().get("/api/v1/agencies/" + register.agency + "/card").then().body("services", hasSize(0)));
    }

    @Test
    void findsByStandingAndGradeAndShowsWhyAndSinceWhen() {
        var word = word();
        var good = named("优等 " + word, "海幢街道");
        var listed = named("异常 " + word, "海幢街道");
        Grading.applied(good).granted("A4");
        listed.listed("ABNORMAL", "UNREACHABLE");
        search("grade=A4&q=" + word).body("items.id", equalTo(List.of(good.agency.toString())));
        search("grade=A5&q=" + word).body("items", hasSize(0));
        search("standing=ABNORMAL_LIST&q=" + word).body("items.id", equalTo(List.of(listed.agency.toString())));
        search("standing=CLEAR&q=" + word).body("items.id", equalTo(List.of(good.agency.toString())))
                .body("items[0].grade", equalTo("A4"));
        var yesterday = Time.today().minusDays(1);
        search("standing=CLEAR&asOf=" + yesterday + "&q=" + word).body("items", hasSize(2));
        given().get("/api/v1/agencies/" + listed.agency + "/card").then()
                .body("lists[0].ground", equalTo("UNREACHABLE"))
                .body("lists[0].from", equalTo(Time.today().toString()));
        given().get("/api/v1/agencies/" + good.agency + "/card").then().body("grade.grade", equalTo("A4"))
                .body("grade.until", notNullValue());
        given().get("/api/v1/agencies/" + good.agency + "/card?asOf=" + yesterday).then().body("grade", nullValue())
                .body("asOf", equalTo(yesterday.toString()));
        listed.disqualified(12);
        search("standing=DISQUALIFIED&q=" + word).body("items.id", equalTo(List.of(listed.agency.toString())));
    }

    @Test
    void whoHasTheSameIsToldSoAndNothingElse() {
        var register = named("同样 " + word(), "海幢街道");
        var path = "/api/v1/agencies/" + register.agency + "/card";
        var tag = given().get(path).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).body(equalTo(""));
        register.listed("ABNORMAL", "UNREACHABLE");
        given().header("If-None-Match", tag).get(path).then().statusCode(200).header("ETag", not(equalTo(tag)))
                .header("Cache-Control", equalTo("public, no-cache"));
        var found = given().get("/api/v1/register?limit=1").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", "\"other\", " + found).get("/api/v1/register?limit=1").then().statusCode(304);
    }

    private static void judged(String what, UUID evaluation, Register agency, String grade, long sequence) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation." + what + ".v1", evaluation.toString(),
                sequence, """
                        {"evaluationId":"%s","agencyId":"%s","contractId":"%s","kind":"FINAL","grade":%s,
                         "finalisedOn":"%s","effects":[],"addedEffects":[],"withdrawnEffects":[],
                         "reason":"counted anew"}""".formatted(evaluation, agency.agency, UUID.randomUUID(), grade,
                        Time.today()));
    }

    @Test
    void theCardShowsHowServicesWereFoundAndWhatTheAgencyWasAnswered() {
        var norm = NormOnItsWay.drafted().published();
        var register = norm.agencies.getFirst();
        var card = "/api/v1/agencies/" + register.agency + "/card";
        var evaluation = UUID.randomUUID();
        judged("finalised", evaluation, register, "\"GOOD\"", 1);
        judged("finalised", UUID.randomUUID(), register, "null", 1);
        judged("corrected", evaluation, register, "\"EXCELLENT\"", 2);
        Await.asserted("the corrected result", () -> given().get(card).then().body("results", hasSize(1))
                .body("results[0].grade", equalTo("EXCELLENT")).body("results[0].kind", equalTo("FINAL")));
        given().get(card).then().body("answers", hasSize(1)).body("answers[0].code", equalTo(norm.code))
                .body("answers[0].reply", equalTo("five, then"));
        given().get(card + "?asOf=" + Time.today().minusDays(1)).then().body("results", hasSize(0));
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        var word = word();
        var one = named("甲 " + word, "海幢街道");
        var other = named("乙 " + word, "海幢街道");
        var first = given().get("/api/v1/register?limit=1&q=" + word).then().body("items", hasSize(1));
        var next = first.extract().<String>path("next");
        var second =
                given().get("/api/v1/register?limit=1&cursor=" + next + "&q=" + word).then().body("next", nullValue());
        assertThat(List.of(first.extract().<String>path("items[0].id"), second.extract().<String>path("items[0].id")))
                .containsExactlyInAnyOrder(one.agency.toString(), other.agency.toString());
    }

    @Test
    void neitherNameNorIdOfAPersonIsInIt() {
        var word = word();
        var register = named("无名 " + word, "海幢街道");
        assertThat(given().get("/api/v1/agencies/" + register.agency + "/card").asString()).doesNotContain("何安");
        assertThat(given().get("/api/v1/register?q=" + word).asString()).doesNotContain("何安");
        given().get("/api/v1/register?street=4401").then().statusCode(400);
    }
}
