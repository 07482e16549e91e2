package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/**
 * What is wrong with a document stops it; what is asked about it is answered for all; what changes in it is confirmed.
 */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class DocumentsTest {

    private final Play play = new Play();

    private static LocalDate bidsUntil(UUID tender) {
        return Play.lastDay(tender, "bidsUntil");
    }

    @Test
    void theLintStopsReviewAndPublicationAndNamesPlaceAndRule() {
        var purchase = play.scheduledPurchase("2400000.00");
        var tender = play.draftedTender(purchase, Play.content("2400000.00", "").replace("低中高", "5A级机构得满分"));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(422)
                .body("rule", equalTo("LN.grade")).body("errors[0].field", equalTo("evaluation.criteria[0].anchors"));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("clause", hasItem("GRADE"))
                .body("[0].basis", Matchers.containsString("art 20"));
        Play.get(new Play().writer, "/tenders/" + tender + "/lint").statusCode(403);
        var fair = play.draftedTender(purchase, Play.content("2400000.00", ""));
        Play.get(play.writer, "/tenders/" + fair + "/lint").body("", hasSize(0));
        var unbanded = play.draftedTender(purchase, Play.content("2400000.00", "").replace(Play.BANDS, "null"));
        Play.post(play.reviewer, "/tenders/" + unbanded + "/review", "*", null).statusCode(422).body("rule",
                equalTo("LN.bands"));
    }

    /** Written as those do who know that a machine reads it. */
    @ParameterizedTest
    @CsvSource({"５Ａ级社会组织加分,LN.grade", "注 册 资 本100万元以上,LN.scale", "注册于广州,LN.location", "注册于广州市的机构,LN.location",
        "海 珠 区 业 绩,LN.region", "ＡＡＡＡＡ级,LN.grade", "在海珠区有办公场所,LN.location", "离滨江街办公距离5公里以内,LN.location",
        "投标人须在本⃝区注册,LN.location", "优先考虑现服务机构,LN.incumbent", "办公场地面积二百平以上,LN.scale", "ⅤA级社会组织得5分,LN.grade"})
    void neitherWidthNorBlanksNorTheFieldHideAClauseFromTheLint(String words, String rule) {
        var purchase = play.scheduledPurchase("2400000.00");
        for (var field : List.of("家庭综合服务中心", "服务内容", "低中高", "完整可行且有证据")) {
            var tender = play.draftedTender(purchase, Play.content("2400000.00", "").replace(field, words));
            Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", hasItem(rule));
            Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(422).body("rule",
                    equalTo(rule));
        }
    }

    @Test
    void aRegisteredAgencyIsNamedByItsShortNameToo() {
        var agency = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", agency.toString(), 1, """
                {"agencyId":"%s","unifiedSocialCreditCode":"52440105MJK0000144",
                 "kind":"PRIVATE_NON_ENTERPRISE_UNIT","name":"广州市海珠区禾隣社會工作服務中心",
                 "foundedOn":"2020-01-01","registeredOn":"2020-02-01"}""".formatted(agency));
        Await.until("the registered agency", () -> Play.get(null, "/agencies/" + agency).extract().statusCode() == 200);
        var tender = play.draftedTender(play.scheduledPurchase("2400000.00"),
                Play.content("2400000.00", "").replace("低中高", "参照禾邻社工中心模式"));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", hasItem("LN.named"));
    }

    @Test
    void theLintSaysCleanOnlyOfWhatMayBePublished() {
        var framework = UUID.randomUUID();
        var tender = play.draftedTender(play.scheduledPurchase("800000.00"), "FRAMEWORK", Play.content("800000.00", "")
                .replace("\"staffing\":", "\"admittance\":{\"frameworkId\":\"" + framework + "\"},\"staffing\":"));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("clause", hasItem("REGISTER_SHORT"))
                .body("rule", hasItem("P30"));
    }

    @Test
    void theLintNamesWhatStopsThePublicationBesideTheWords() {
        play.certify("writer-" + play.street);
        stopped(play.scheduledPurchase("2400000.00"), "2400000.01", "F11");
        stopped(play.requestedPurchase("2400000.00"), "2400000.00", "F11");
        stopped(play.scheduled(play.plannedPurchase("2400000.00"), "2400000.00"), "2400000.00", "PI1");
        var purchase = play.scheduledPurchase("2400000.00");
        stopped(purchase, "2400000.01", "F11");
        var free = play.draftedTender(purchase, Play.content("2400000.00", ""));
        Play.post(play.reviewer, "/tenders/" + free + "/review", "*", null).statusCode(200);
        Play.get(play.writer, "/tenders/" + free + "/lint").statusCode(200).body("", hasSize(0));
        Play.post(play.writer, "/tenders/" + free + "/publish", "*", null).statusCode(200);
    }

    /** The lint and the publication name the same rule. */
    private void stopped(UUID purchase, String ceiling, String rule) {
        var tender = play.draftedTender(purchase, Play.content(ceiling, ""));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", contains(rule));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        Await.until("the officer's certificate", () -> !"T12".equals(
                Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).extract().<String>path("rule")));
        Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                equalTo(rule));
    }

    @Test
    void anUnansweredQuestionBlocksTheClosingAndTheAnswerIsForAll() {
        var asker = Play.agency();
        var tender = play.publishedTender();
        var planned = bidsUntil(tender);
        var ask = "{\"agencyId\":\"" + asker + "\",\"text\":\"服务点由谁提供?\"}";
        Play.post(Play.director(UUID.randomUUID()), "/tenders/" + tender + "/questions", null, ask).statusCode(403);
        var question = Play
                .id(Play.post(Play.director(asker), "/tenders/" + tender + "/questions", null, ask).statusCode(201));
        assertThat(Play.get(null, "/questions/" + question).statusCode(200).extract().asString())
                .doesNotContain(asker.toString());
        assertThat(JournalRows.of(tender))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain(asker.toString()));

        Play.closeBids(tender);
        Await.until("the extension of the deadline", () -> bidsUntil(tender).isAfter(planned));
        assertThat(Play.status(tender)).isEqualTo("PUBLISHED");
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.tender.deadline-extended.v1");
        Play.submit(tender, asker, "2000000.00").statusCode(201);

        Play.post(new Play().writer, "/questions/" + question + "/answer", null, "{\"text\":\"街道\"}").statusCode(403);
        Play.post(play.writer, "/questions/" + question + "/answer", null, "{\"text\":\"街道提供\"}").statusCode(200)
                .body("status", equalTo("ANSWERED"));
        Play.post(play.writer, "/questions/" + question + "/answer", null, "{\"text\":\"又\"}").statusCode(409);
        Play.get(null, "/tenders/" + tender + "/questions").body("items[0].answer", equalTo("街道提供"))
                .body("items[0].allowedActions", hasSize(0));
        Play.closeBids(tender);
        Await.until("the end of a tender with too few bids", () -> "FAILED".equals(Play.status(tender)));
    }

    @Test
    void questionsLeaveTimeToAnswerAndMayBeTakenBack() {
        var asker = Play.agency();
        var tender = play.publishedTender();
        var ask = "{\"agencyId\":\"" + asker + "\",\"text\":\"?\"}";
        var question = Play
                .id(Play.post(Play.director(asker), "/tenders/" + tender + "/questions", null, ask).statusCode(201));
        Play.post(Play.director(Play.agency()), "/questions/" + question + "/withdraw", null, null).statusCode(403);
        Play.post(Play.director(asker), "/questions/" + question + "/withdraw", null, null).statusCode(200);
        Time.to(bidsUntil(tender).minusDays(1));
        Play.post(Play.director(asker), "/tenders/" + tender + "/questions", null, ask).statusCode(422).body("rule",
                equalTo("HQ1"));
    }

    /** An answer that comes late moves the deadline, and not the last day to ask. */
    @Test
    void nobodyHoldsATenderOpenByAsking() {
        var asker = Play.agency();
        var tender = play.publishedTender();
        var planned = bidsUntil(tender);
        var ask = "{\"agencyId\":\"" + asker + "\",\"text\":\"?\"}";
        var question = Play
                .id(Play.post(Play.director(asker), "/tenders/" + tender + "/questions", null, ask).statusCode(201));
        Time.to(planned);
        Play.post(play.writer, "/questions/" + question + "/answer", null, "{\"text\":\"街道提供\"}").statusCode(200);
        assertThat(bidsUntil(tender)).isAfter(planned);
        Play.post(Play.director(asker), "/tenders/" + tender + "/questions", null, ask).statusCode(422).body("rule",
                equalTo("HQ1"));
    }

    @Test
    void noServiceBeginsBeforeItsBidsAreIn() {
        var purchase = play.scheduledPurchase("2400000.00");
        var past = Play.content("2400000.00", "").replace("\"" + Play.SERVICE_FROM + "\"",
                "\"" + Play.BEGIN.plusDays(20) + "\"");
        Play.post(play.writer, "/tenders", null, """
                {"purchaseId":"%s","procedure":"OPEN_TENDER","content":%s}""".formatted(purchase, past)).statusCode(422)
                .body("rule", equalTo("P13.begin"));
        var tender = play.draftedTender(purchase, Play.content("2400000.00", ""));
        Time.to(Play.SERVICE_FROM.minusDays(5));
        Play.get(play.writer, "/tenders/" + tender + "/lint").statusCode(200).body("rule", hasItem("P13.begin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"\"target\":\"120\"|\"target\":\"-5\"", "\"target\":\"120\"|\"target\":\"尽量多\"",
                "\"tier\":\"FRONTLINE\"|\"tier\":\"WIZARD\"",
                "\"people\":3,\"certified\":2|\"people\":0,\"certified\":0"})
    void whatNobodyCanKeepIsNoTender(String sense, String nonsense) {
        Play.post(play.writer, "/tenders", null, """
                {"purchaseId":"%s","procedure":"OPEN_TENDER","content":%s}""".formatted(UUID.randomUUID(),
                Play.content("2400000.00", "").replace(sense, nonsense))).statusCode(400);
    }

    @Test
    void anAmendmentThatMattersMovesTheDeadlineAndAsksBiddersForTheirWord() {
        var steady = Play.agency();
        var silent = Play.agency();
        var third = Play.agency();
        var tender = play.publishedTender();
        var confirmed = Play.id(Play.submit(tender, steady, "2000000.00").statusCode(201));
        var dropped = Play.id(Play.submit(tender, silent, "2000000.00").statusCode(201));
        Play.submit(tender, third, "2100000.00").statusCode(201);
        var planned = bidsUntil(tender);
        var notice = RuleBook.shipped().get("P08", planned);
        Time.to(planned.minusDays(notice.asInt() - 1));
        var amended = Play.content("2400000.00", "").replace("\"target\":\"120\"", "\"target\":\"150\"");
        var proposal = "{\"content\":" + amended + ",\"reason\":\"指标调整\"}";
        Play.post(play.writer, "/tenders/" + tender + "/amendments", null,
                proposal.replace("\"target\":\"150\"", "\"target\":\"120\"")).statusCode(400);
        Play.post(play.writer, "/tenders/" + tender + "/amendments", null,
                proposal.replace("\"staffing\":",
                        "\"admittance\":{\"qualifications\":[{\"code\":\"Q\",\"text\":\"新条件\"}]},\"staffing\":"))
                .statusCode(422).body("rule", equalTo("P08.frozen"));
        Play.post(play.writer, "/tenders/" + tender + "/amendments", null, proposal.replace("2400000.00", "2400000.01"))
                .statusCode(422).body("rule", equalTo("F11"));
        var amendment =
                Play.id(Play.post(play.writer, "/tenders/" + tender + "/amendments", null, proposal).statusCode(201)
                        .body("matters", equalTo(true)).body("changes[0].field", equalTo("agreedMetrics[0].target")));
        Play.get(null, "/amendments/" + amendment).statusCode(404);
        Play.post(play.writer, "/amendments/" + amendment + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("P02"));
        Play.post(play.reviewer, "/amendments/" + amendment + "/publish", "*", null).statusCode(200);
        assertThat(bidsUntil(tender)).isEqualTo(Time.calendar().deadline(Time.today(), notice).lastDay())
                .isAfter(planned);
        Play.get(null, "/tenders/" + tender).body("content.agreedMetrics[0].target", equalTo("150"));

        Play.get(Play.director(steady), "/bids/" + confirmed).body("status", equalTo("UNCONFIRMED"));
        Play.post(Play.director(steady), "/bids/" + confirmed + "/confirm", "*", null).statusCode(200).body("status",
                equalTo("SUBMITTED"));
        Play.get(Play.director(steady), "/bids/" + confirmed).body("price", nullValue());
        Play.closeBids(tender);
        Await.until("the end of a tender with too few bids", () -> "FAILED".equals(Play.status(tender)));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.tender.amended.v1",
                "linli.procurement.bid.confirmed.v1", "linli.procurement.bid.dropped.v1");
        Play.get(Play.director(silent), "/bids/" + dropped).body("status", equalTo("INVALIDATED")).body("reason",
                equalTo("AMENDMENT_NOT_CONFIRMED"));
    }

    @Test
    void aChangeOfWordsMayNotMatterAndAnOvertakenProposalIsRefused() {
        var tender = play.publishedTender();
        var planned = bidsUntil(tender);
        var wording =
                "{\"content\":" + Play.content("2400000.00", "").replace("服务内容", "服务内容(更正错字)") + ",\"reason\":\"错字\"}";
        var first = Play.id(Play.post(play.writer, "/tenders/" + tender + "/amendments", null, wording).statusCode(201)
                .body("matters", equalTo(false)));
        var second = Play
                .id(Play.post(play.writer, "/tenders/" + tender + "/amendments", null, wording.replace("错字)", "别字)"))
                        .statusCode(201));
        Play.post(play.reviewer, "/amendments/" + first + "/publish", "*", null).statusCode(200);
        assertThat(bidsUntil(tender)).isEqualTo(planned);
        Play.post(play.reviewer, "/amendments/" + second + "/publish", "*", null).statusCode(409);
        Play.post(play.writer, "/amendments/" + second + "/discard", "*", null).statusCode(200);
        Play.get(null, "/tenders/" + tender + "/amendments").body("items", hasSize(1));
    }
}
