package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** What workforce says of the people behind a contract is read where they count: twice, late and out of order alike. */
@QuarkusTest
@WithTestResource(Engines.class)
class WorkforceReadTest {

    private static void say(String type, UUID key, long sequence, String json) {
        var event = Ids.next();
        publish(event, "linli.staffing", "workforce." + type, key, sequence, json);
        taken(event, 1);
        publish(event, "linli.staffing", "workforce." + type, key, sequence, json);
    }

    private static void people(Station one, int people, long sequence) {
        say("capacity.changed", one.agency, sequence,
                "{\"agencyId\":\"%s\",\"people\":%d,\"certified\":0,\"byTier\":{\"FRONTLINE\":%d}}"
                        .formatted(one.agency, people, people));
    }

    private static void posted(Station one, UUID post, String fact, boolean certified, long sequence) {
        var event = Ids.next();
        publish(event, "linli.workers", "workforce.post." + fact, post, sequence, """
                {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","certified":%s,"on":"%s",
                 "reason":"RESIGNED"}""".formatted(post, post, one.agency, certified, one.today));
        taken(event, 1);
    }

    private static void missing(Station one, int people, long sequence) {
        say("staffing.short", one.contract, sequence, """
                {"contractId":"%s","agencyId":"%s","missing":[{"tier":"FRONTLINE","people":%d,"certified":1}]}"""
                .formatted(one.contract, one.agency, people));
    }

    private static void over(Station one, String fact, long sequence) {
        say("staffing." + fact, one.contract, sequence,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\"}".formatted(one.contract, one.agency));
    }

    private static HttpReply read(Station one) {
        return get(one.director, "/contracts/" + one.contract + "/workforce").statusCode(200);
    }

    private static Object explained(String path, String indicator) {
        return get(LEAD, path + "/explanation").statusCode(200).extract()
                .path("tree.children.find { it.id == 'OPERATION' }.children.find { it.id == '" + indicator
                        + "' }.inputs.value");
    }

    @Test
    void theOperationDimensionReadsHowManyPeopleThereAreAndTheLastWordCounts() {
        var one = new Station().signed();
        read(one).body("people", nullValue());
        people(one, 20, 2);
        people(one, 3, 1);
        read(one).body("people", equalTo(20)).body("byTier.FRONTLINE", equalTo(20));
        var path = one.drafted(true);
        assertThat(explained(path, "O09")).as("nobody claimed it").isEqualTo(20);
        people(one, 1, 3);
        get(LEAD, path).body("workforce.people", equalTo(20));
        read(one).body("people", equalTo(1));
    }

    @Test
    void whereNothingIsKnownOfPeopleNothingIsReadIntoTheResult() {
        var one = new Station().signed();
        var path = one.drafted(true);
        get(LEAD, path).body("workforce.people", nullValue()).body("workforce.certifiedShare", nullValue())
                .body("workforce.shortDays", nullValue()).body("workforce.missedPeriods", nullValue());
        assertThat(explained(path, "O09")).isNull();
    }

    @Test
    void theShareOfCertifiedPeopleIsReadWhereNobodyLooked() {
        var one = new Station().signed();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        posted(one, first, "started", true, 1);
        posted(one, second, "recertified", false, 2);
        read(one).body("certifiedShare", equalTo(100d));
        posted(one, second, "started", true, 1);
        read(one).body("certifiedShare", equalTo(50d));
        posted(one, second, "recertified", false, 2);
        var left = UUID.randomUUID();
        posted(one, left, "ended", true, 3);
        posted(one, left, "started", true, 1);
        read(one).body("certifiedShare", equalTo(50d));
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", without("O03", Station.claims(true))).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(ANNA, path + "/verify", without("O03", Station.confirmations())).statusCode(200);
        post(ANNA, path + "/marks", Station.professional(95)).statusCode(200);
        post(Station.BING, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(200);
        one.heard(path, 95);
        post(ANNA, path + "/draft", null).statusCode(200);
        get(LEAD, path).body("observations.find { it.indicator == 'O03' }.verifiedBy", equalTo("workforce-service"))
                .body("observations.find { it.indicator == 'O03' }.verified", equalTo(50d));
        assertThat(((Number) explained(path, "O03")).doubleValue()).isEqualTo(50);
    }

    @Test
    void whatAnAssessorSawOfCertificatesStandsAgainstWhatWorkforceSays() {
        var one = new Station().signed();
        posted(one, UUID.randomUUID(), "started", false, 1);
        var path = one.drafted(true);
        get(LEAD, path).body("workforce.certifiedShare", equalTo(0d))
                .body("observations.find { it.indicator == 'O03' }.verifiedBy", equalTo("assessor-anna"));
    }

    private static String without(String indicator, String body) {
        return body.replaceAll("\\{\"indicator\":\"" + indicator + "\"[^{}]*(\\{[^{}]*}[^{}]*)*},?", "").replace(",]",
                "]");
    }

    @Test
    void theEvaluationNotesWhoWasMissing() {
        var from = Time.today().minusMonths(5);
        var one = new Station().running(from, from.plusYears(1).minusDays(1), from.minusYears(2));
        missing(one, 1, 2);
        var begun = one.today;
        Time.to(begun.plusDays(4));
        missing(one, 2, 3);
        Time.to(begun.plusDays(10));
        over(one, "restored", 4);
        Time.to(begun.plusDays(12));
        missing(one, 5, 2);
        read(one).body("shortDays", equalTo(10)).body("missing.tier", contains("FRONTLINE"))
                .body("missing[0].days", equalTo(10)).body("missing[0].people", equalTo(2))
                .body("missing[0].certified", equalTo(1));
        var path = one.drafted(true);
        assertThat(explained(path, "O07")).isEqualTo(10);
        missing(one, 1, 5);
        over(one, "closed", 6);
        get(LEAD, path).body("workforce.shortDays", equalTo(10)).body("workforce.missing[0].people", equalTo(2));
    }

    private static void order(Station one, UUID order, String fact, long sequence, LocalDate on) {
        say("supervision." + fact, one.agency, sequence, """
                {"agencyId":"%s","orderId":"%s","contractId":"%s","evaluationId":"%s","missing":[2,3],"on":"%s"}"""
                .formatted(one.agency, order, one.contract, UUID.randomUUID(), on));
    }

    @Test
    void theOperationDimensionReadsThatOrderedSupervisionWasNotGiven() {
        var one = new Station().signed();
        var order = UUID.randomUUID();
        order(one, order, "order-missed", 4, one.today);
        read(one).body("missedPeriods", equalTo(2));
        var path = one.drafted(true);
        assertThat(explained(path, "O08")).isEqualTo(2);
        order(one, order, "order-withdrawn", 5, one.today);
        order(one, order, "order-missed", 4, one.today);
        read(one).body("missedPeriods", nullValue()).body("missing", empty());
        get(LEAD, path).body("workforce.missedPeriods", equalTo(2));
        var early = UUID.randomUUID();
        order(one, early, "order-withdrawn", 8, one.today);
        order(one, early, "order-missed", 7, one.today);
        read(one).body("missedPeriods", nullValue());
    }

    private static void supervision(Station one, UUID supervision, String fact, YearMonth month, long sequence) {
        say("supervision." + fact, one.agency, sequence, """
                {"agencyId":"%s","supervisionId":"%s","month":"%s","hours":1,"needed":2}""".formatted(one.agency,
                supervision, month));
    }

    @Test
    void theOperationDimensionReadsInWhichMonthsPeopleWereSupervisedTooLittle() {
        var from = Time.today().minusMonths(5);
        var one = new Station().running(from, from.plusYears(1).minusDays(1), from.minusYears(2));
        var month = YearMonth.from(one.today);
        var somebody = UUID.randomUUID();
        read(one).body("shortSupervisions", nullValue());
        supervision(one, somebody, "short", month.minusMonths(2), 2);
        supervision(one, somebody, "short", month.minusMonths(1), 3);
        supervision(one, UUID.randomUUID(), "short", month.minusMonths(1), 4);
        supervision(one, UUID.randomUUID(), "short", month.minusYears(1), 5);
        supervision(one, somebody, "restored", month.minusMonths(2), 7);
        supervision(one, somebody, "short", month.minusMonths(2), 6);
        read(one).body("shortSupervisions", equalTo(2));
        var path = one.drafted(true);
        assertThat(explained(path, "O10")).isEqualTo(2);
        supervision(one, somebody, "restored", month.minusMonths(1), 8);
        get(LEAD, path).body("workforce.shortSupervisions", equalTo(2));
    }
}
