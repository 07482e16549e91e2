package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** A gift from the day it comes in to the day what it left over goes on. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class GiftCaseTest {

    private static final String DIRECT = "{\"giver\":\"Chan "
            + "Tai-man\",\"giverKind\":\"ANYBODY\",\"anonymous\":true,\"raised\":\"DIRECT\",\"emergency\":false}";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static String source(Case one, String yuan, String service) {
        var source = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","restriction":{"purpose":"%s",
                 "serviceTypes":["%s"],"areaCodes":[]},
                "validFrom":"%s"}""".formatted(service, service, Case.newYear())).statusCode(201).extract()
                .<String>path("id");
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G-%s\"}".formatted(money(yuan), one.today,
                        source))
                .statusCode(200);
        return source;
    }

    /** In those areas and until that day. */
    private static String toldIn(Case one, String service, List<String> areas, LocalDate until) {
        var source = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","validFrom":"%s","validUntil":"%s",
                 "restriction":{"purpose":"p","serviceTypes":["%s"],"areaCodes":[%s]}}""".formatted(Case.newYear(),
                until, service, areas.stream().map(area -> "\"" + area + "\"").collect(Collectors.joining(","))))
                .statusCode(201).extract().<String>path("id");
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G-%s\"}".formatted(money("50"), one.today,
                        source))
                .statusCode(200);
        post(STEWARD, "/gifts/" + source, DIRECT).statusCode(201);
        return source;
    }

    static String told(Case one, String yuan, String service) {
        var source = source(one, yuan, service);
        post(STEWARD, "/gifts/" + source, DIRECT).statusCode(201);
        return source;
    }

    /** What is left of one gift goes to a like one. */
    static void passedOn(Case one) {
        one.gift = told(one, "50", "YOUTH");
        agreed(STEWARD, "/gifts/" + one.gift + "/remainder", "{\"toSourceId\":\"" + told(one, "1", "YOUTH") + "\"}")
                .statusCode(200);
    }

    private static String back(String yuan) {
        return """
                {"amount":%s,"reason":"the project was given up","holder":"Chan Tai-man","bank":"工商银行",
                 "accountNumber":"6222021234567890"}""".formatted(money(yuan));
    }

    /** Confirmed, and owed to its giver. @return the payable */
    static String goesBack(Case one) {
        one.returned = told(one, "70", "YOUTH");
        agreed(STEWARD, "/gifts/" + one.returned + "/return", back("70")).statusCode(200);
        return get("/gifts/" + one.returned + "/use").getString("projects[0].contractId");
    }

    private static String payableOf(String contract) {
        return get("/payables?contractId=" + contract).getString("items[0].id");
    }

    static void kept(String contract, Case one) {
        agreed(STEWARD, "/gifts/" + one.returned + "/returns/" + payableOf(contract) + "/keep",
                "{\"reason\":\"the giver leaves it\"}").statusCode(200);
    }

    /** The bank refuses the account. @return the payable */
    private static String refusedBy(Case one) {
        var payable = payableOf(goesBack(one));
        var batch = Case.sent("{\"payableId\":\"" + payable + "\"}");
        Case.handedIn(Case.MAKER, "text/csv",
                "end_to_end_id,result,amount,value_date,reference,reason\n"
                        + batch.getString("instructions[0].id").replace("-", "") + ",RETURNED,,,E-" + UUID.randomUUID()
                        + ",AC04 closed\n");
        return payable;
    }

    @Test
    void aGiftThatTheBankSentBackIsPaidToAnotherAccountOfItsGiver() {
        var one = new Case();
        var payable = refusedBy(one);
        post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + payable + "\"}]}").statusCode(422).body("rule",
                equalTo("FH32"));
        agreed(STEWARD, "/gifts/" + one.returned + "/returns/" + payable + "/account",
                "{\"holder\":\"Chan Tai-man\",\"bank\":\"工商银行\",\"accountNumber\":\"6222021234560001\"}")
                .statusCode(200);
        var batch = Case.sent("{\"payableId\":\"" + payable + "\"}");
        assertThat(batch.getString("instructions[0].maskedNumber")).endsWith("0001");
        post(STEWARD, "/gifts/" + one.returned + "/returns/" + payable + "/keep", "{\"reason\":\"r\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:gift.return-on-its-way"));
        Case.settled(batch, one.today).statusCode(200);
        Time.sweep();
        assertThat(get("/fund-sources/" + one.returned).getString("status")).isEqualTo("RETURNED");
        assertThat(JournalRows.of(one.returned)).noneMatch(row -> row.payload().contains("Chan"));
    }

    @Test
    void aGiftThatCannotGoBackIsKeptForItsPurposeByTwoPeople() {
        var one = new Case();
        var payable = refusedBy(one);
        var other = told(one, "5", "YOUTH");
        post(STEWARD, "/gifts/" + other + "/returns/" + payable + "/keep", "{\"reason\":\"r\"}").statusCode(404);
        agreed(STEWARD, "/gifts/" + one.returned + "/returns/" + payable + "/keep",
                "{\"reason\":\"the giver is not found\"}").statusCode(200);
        Time.sweep();
        assertThat(get("/payables/" + payable).getString("outstanding.amount")).isEqualTo("0.00");
        assertThat(get("/fund-sources/" + one.returned).getString("status")).isEqualTo("RECEIVED");
        var places = get("/fund-sources/" + one.returned + "/report");
        assertThat(places.getString("unallocated.amount")).isEqualTo("70.00");
        assertThat(places.getBoolean("ties")).isTrue();
        assertThat(JournalRows.typesOf(UUID.fromString(one.returned))).contains("linli.funding.gift.kept.v1");
        agreed(STEWARD, "/gifts/" + one.returned + "/remainder", "{\"toSourceId\":\"" + other + "\"}").statusCode(200);
        Time.sweep();
        assertThat(get("/fund-sources/" + one.returned).getString("status")).as("nothing went back").isEqualTo("SPENT");
    }

    @Test
    void aGiftGoesBackToItsGiverByTwoPeopleAndTheBank() {
        var one = new Case();
        var gift = told(one, "70", "YOUTH");
        post(STEWARD, "/gifts/" + gift + "/return", back("70.01")).statusCode(409).body("type",
                equalTo("urn:linli:problem:gift.nothing-left"));
        var contract = goesBack(one);
        var payable = get("/payables?contractId=" + contract).getString("items[0].id");
        assertThat(get("/fund-sources/" + one.returned).getString("status")).isEqualTo("RECEIVED");
        var batch = Case.sent("{\"payableId\":\"" + payable + "\"}");
        assertThat(batch.getString("instructions[0].maskedNumber")).endsWith("7890");
        Case.settled(batch, one.today).statusCode(200).body("status", equalTo("SETTLED"));
        Time.sweep();
        assertThat(get("/fund-sources/" + one.returned).getString("status")).isEqualTo("RETURNED");
        assertThat(get("/fund-sources/" + one.returned).getString("cash.amount")).isEqualTo("0.00");
        assertThat(get("/fund-sources/" + one.returned + "/report").getBoolean("ties")).isTrue();
        assertThat(JournalRows.of(one.returned)).noneMatch(row -> row.payload().contains("Chan"));
    }

    @Test
    void aGiftIsSpentWhenNothingIsLeftAndReportedWhenItsGiverIsTold() {
        var one = new Case();
        var gift = told(one, "50", "YOUTH");
        agreed(STEWARD, "/gifts/" + gift + "/remainder", "{\"toSourceId\":\"" + told(one, "1", "YOUTH") + "\"}")
                .statusCode(200);
        Time.sweep();
        assertThat(get("/fund-sources/" + gift).getString("status")).isEqualTo("SPENT");
        post(STEWARD, "/gifts/" + gift + "/reports", "").statusCode(201);
        assertThat(get("/fund-sources/" + gift).getString("status")).isEqualTo("REPORTED");
        assertThat(JournalRows.typesOf(gift)).contains("linli.funding.fund.spent.v1", "linli.funding.fund.reported.v1");
    }

    @Test
    void aRemainderNeverBecomesFreeMoneyAndNoGiftGoesIntoAPool() {
        var one = new Case();
        var gift = told(one, "50", "YOUTH");
        var free = post(STEWARD, "/fund-sources", """
                {"name":"Any","channel":"PRIVATE","agreement":"J-2","restriction":{"purpose":"any",
                 "serviceTypes":[],"areaCodes":[]},"validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201)
                .extract().<String>path("id");
        post(STEWARD, "/gifts/" + gift + "/remainder", "{\"toSourceId\":\"" + free + "\"}").statusCode(422).body("rule",
                equalTo("D10"));
        agreed(STEWARD, "/fund-sources/" + free + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"G-%s\"}".formatted(money("9"), one.today, free))
                .statusCode(200);
        post(STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"" + free + "\",\"amount\":" + money("9") + "}")
                .statusCode(422).body("rule", equalTo("D03"));
    }

    @Test
    void aRemainderGoesOnlyWhereItCanBeUsedAndOnlySuchSourcesAreOffered() {
        var one = new Case();
        var service = "S" + one.street.substring(2).toUpperCase(Locale.ROOT);
        var later = one.today.plusYears(1);
        var gift = toldIn(one, service, List.of("440105005", "440105006"), later);
        var narrower = toldIn(one, service, List.of("440105006"), later);
        var elsewhere = toldIn(one, service, List.of("440105007"), later);
        var anywhere = toldIn(one, service, List.of(), later);
        var over = toldIn(one, service, List.of("440105005"), one.today);
        Time.to(one.today.plusDays(1));
        assertThat(get("/gifts/" + gift + "/remainder-targets").<String>getList("items.sourceId"))
                .containsExactly(narrower);
        for (var no : List.of(elsewhere, anywhere, over)) {
            post(STEWARD, "/gifts/" + gift + "/remainder", "{\"toSourceId\":\"" + no + "\"}").statusCode(422)
                    .body("rule", equalTo("D10"));
        }
        agreed(STEWARD, "/gifts/" + gift + "/remainder", "{\"toSourceId\":\"" + narrower + "\"}").statusCode(200);
        assertThat(get("/fund-sources/" + narrower + "/report").getString("unallocated.amount")).isEqualTo("100.00");
    }

    @Test
    void aSourceThatWasSpentOrOnlyPledgedTakesOverARemainderAndCanUseIt() {
        var one = new Case();
        var spent = told(one, "50", "YOUTH");
        agreed(STEWARD, "/gifts/" + spent + "/remainder", "{\"toSourceId\":\"" + told(one, "1", "YOUTH") + "\"}")
                .statusCode(200);
        Time.sweep();
        assertThat(get("/fund-sources/" + spent).getString("status")).isEqualTo("SPENT");
        agreed(STEWARD, "/gifts/" + told(one, "7", "YOUTH") + "/remainder", "{\"toSourceId\":\"" + spent + "\"}")
                .statusCode(200);
        assertThat(get("/fund-sources/" + spent).getString("status")).isEqualTo("RECEIVED");
        agreed(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"p","amount":%s}""".formatted(spent,
                one.street, one.today.getYear(), money("7"))).statusCode(201);
    }

    @Test
    void whoGaveReadsTheOwnReceiptsAndUseAndNoOthers() {
        var one = new Case();
        var person = UUID.randomUUID();
        var gift = source(one, "50", "YOUTH");
        post(STEWARD, "/gifts/" + gift, DIRECT.replace("}", ",\"giverPersonId\":\"" + person + "\"}")).statusCode(201);
        var donor = Tokens.of("donor", "donor").person(person).bearer();
        var other = Tokens.of("other", "donor").person(UUID.randomUUID()).bearer();
        for (var path : List.of("/receipts", "/use")) {
            given().header("Authorization", donor).get("/api/v1/gifts/" + gift + path).then().statusCode(200);
            given().header("Authorization", other).get("/api/v1/gifts/" + gift + path).then().statusCode(403);
            given().header("Authorization", donor).get("/api/v1/gifts/" + told(one, "5", "YOUTH") + path).then()
                    .statusCode(403);
        }
        given().header("Authorization", donor).get("/api/v1/gifts/" + gift + "/reports").then().statusCode(200);
        given().header("Authorization", donor).get("/api/v1/gifts").then().statusCode(200).body("items.sourceId",
                contains(gift));
        given().header("Authorization", other).get("/api/v1/gifts").then().statusCode(200).body("items", empty());
        given().header("Authorization", CHECKER).get("/api/v1/gifts?limit=2").then().statusCode(200)
                .body("items.size()", equalTo(2));
    }

    @Test
    void whoGivesIsToldToFewAndWhereItIsToEverybody() throws Exception {
        var one = new Case();
        var gift = told(one, "1000", "YOUTH");
        post(STEWARD, "/gifts/" + gift, DIRECT).statusCode(409);
        given().get("/api/v1/gifts/" + gift).then().statusCode(200).body("giver", nullValue()).body("anonymous",
                equalTo(true));
        given().header("Authorization", CHECKER).get("/api/v1/gifts/" + gift).then().body("giver",
                equalTo("Chan Tai-man"));
        assertThat(JournalRows.of(gift)).noneMatch(row -> row.payload().contains("Chan"));
        var receipt = get("/gifts/" + gift + "/receipts");
        var listed = given().header("Authorization", CHECKER).get("/api/v1/gifts/" + gift + "/receipts").asString();
        var document = listed.substring(listed.indexOf("\"document\":") + 11, listed.indexOf(",\"sha256\""));
        assertThat(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(receipt.getString("items[0].sha256"));
        post(STEWARD, "/gifts/" + gift + "/reports", "").statusCode(201);
        var told = given().get("/api/v1/gifts/" + gift + "/reports").then().statusCode(200).extract().jsonPath();
        assertThat(told.getString("items[0].content.received.amount")).isEqualTo("1000.00");
        assertThat(told.getBoolean("items[0].content.ties")).isTrue();
        var publicMoney = new Case().funded("1", "0").source;
        post(STEWARD, "/gifts/" + publicMoney, DIRECT).statusCode(400).body("errors[0].field", equalTo("sourceId"));
        var unlawful = source(one, "5", "YOUTH");
        post(STEWARD, "/gifts/" + unlawful, DIRECT.replace("DIRECT", "PUBLIC")).statusCode(422).body("rule",
                equalTo("D01"));
    }

    @Test
    void aDealWithSomebodyNearIsToldToEverybodyAndALateOneIsLate() {
        var one = new Case();
        var gift = told(one, "1000", "YOUTH");
        var deal = """
                {"counterparty":"Harbour Printing","relation":"COUNCIL","what":"leaflets","amount":%s,
                 "dealtOn":"%s","documentSha256":"%s"}""";
        var path = "/gifts/" + gift + "/related-deals";
        post(STEWARD, path, deal.formatted(money("300"), one.today.plusDays(1), "e".repeat(64))).statusCode(400)
                .body("errors[0].field", equalTo("dealtOn"));
        var until = LocalDate.parse(post(STEWARD, path, deal.formatted(money("100"), one.today, "c".repeat(64)))
                .statusCode(201).body("late", equalTo(false)).extract().path("publishBy"));
        assertThat(until).isEqualTo(Time.workdayFrom(one.today.plusDays(Case.rule("D04.deal"))));
        Time.to(until);
        post(STEWARD, path, deal.formatted(money("200"), one.today, "d".repeat(64))).statusCode(201).body("late",
                equalTo(false));
        Time.past(until);
        post(STEWARD, path, deal.formatted(money("300"), one.today, "e".repeat(64))).statusCode(201).body("late",
                equalTo(true));
        post(STEWARD, path, deal.formatted(money("0"), one.today, "e".repeat(64))).statusCode(400)
                .body("errors[0].field", equalTo("amount"));
        given().get("/api/v1" + path).then().statusCode(200).body("items.size()", equalTo(3))
                .body("items[0].counterparty", equalTo("Harbour Printing"));
        post(STEWARD, "/gifts/" + UUID.randomUUID() + "/related-deals",
                deal.formatted(money("1"), one.today, "e".repeat(64))).statusCode(404);
    }

    @Test
    void aGiverIsAnsweredInTwentyDaysOrItIsSaid() {
        var one = new Case();
        var gift = told(one, "10", "YOUTH");
        var question = post(STEWARD, "/gift-questions/of/" + gift, "{\"question\":\"where is it?\"}").statusCode(201)
                .extract().jsonPath();
        Time.to(LocalDate.parse(question.getString("answerUntil")));
        assertThat(get("/gift-questions/" + question.getString("id")).getBoolean("overdue")).isFalse();
        Time.past(LocalDate.parse(question.getString("answerUntil")));
        assertThat(get("/gift-questions/" + question.getString("id")).getBoolean("overdue")).isTrue();
        assertThat(JournalRows.typesOf(gift)).contains("linli.funding.gift.answer-overdue.v1");
        post(STEWARD, "/gift-questions/" + question.getString("id") + "/answer", "{\"answer\":\"in the bank\"}")
                .statusCode(200);
        post(STEWARD, "/gift-questions/" + question.getString("id") + "/answer", "{\"answer\":\"again\"}")
                .statusCode(409);
    }

    @Test
    void anotherUseWaitsForTheNoticeWhenTheGiverCannotBeFound() {
        var one = new Case();
        var gift = told(one, "10", "YOUTH");
        var use = """
                {"restriction":{"purpose":"elders","serviceTypes":["ELDERLY"],"areaCodes":[]},"basis":"%s",
                 "document":"%s","reason":"no youth left"}""";
        var unreachable = "/use-changes/"
                + post(STEWARD, "/use-changes/of/" + gift, use.formatted("GIVER_UNREACHABLE", "a".repeat(64)))
                        .statusCode(201).extract().path("id");
        post(STEWARD, "/use-changes/of/" + gift, use.formatted("GIVER_AGREES", "b".repeat(64))).statusCode(409);
        post(STEWARD, unreachable + "/agree", "").statusCode(403);
        post(CHECKER, unreachable + "/agree", "").statusCode(200).body("status", equalTo("AGREED"));
        assertThat(get("/fund-sources/" + gift).getString("restriction.purpose")).isEqualTo("YOUTH");
        Time.to(Case.day(unreachable, "effectiveFrom").minusDays(1));
        assertThat(get(unreachable).getString("status")).isEqualTo("AGREED");
        Time.to(Case.day(unreachable, "effectiveFrom"));
        assertThat(get(unreachable).getString("status")).isEqualTo("EFFECTIVE");
        assertThat(get("/fund-sources/" + gift).getString("restriction.purpose")).isEqualTo("elders");
        Time.past(Case.day(unreachable, "fileUntil"));
        assertThat(JournalRows.typesOf(gift)).contains("linli.funding.gift.use-changed.v1",
                "linli.funding.gift.filing-overdue.v1");
        post(STEWARD, unreachable + "/file", "").statusCode(200);
    }

    @Test
    void aCharityDeclaresAYearThatIsOverOnceAndEverybodySeesWhatItKept() {
        var one = new Case();
        var director = Tokens.of("d", "agency-director").agency(one.agency).bearer();
        var year = """
                {"agencyId":"%s","year":%d,"kind":"ORGANISATION","lastIncome":%s,"lastNetAssets":%s,
                 "spending":%s,"managementCost":%s}""";
        var told = year.formatted(one.agency, one.today.getYear() - 1, money("100"), money("10000000"), money("599999"),
                money("1"));
        post(director, "/charity-years",
                year.formatted(one.agency, one.today.getYear(), money("1"), money("1"), money("1"), money("1")))
                .statusCode(400).body("errors[0].field", equalTo("year"));
        post(director, "/charity-years", told).statusCode(201).body("kept", equalTo(false)).body("findings[0].rule",
                equalTo("D08.large.spend"));
        post(director, "/charity-years", told).statusCode(409);
        post(Tokens.of("e", "agency-director").agency(new Case().agency).bearer(), "/charity-years", told)
                .statusCode(403);
        given().get("/api/v1/charity-years?agencyId=" + one.agency).then().statusCode(200)
                .body("items[0].findings[0].reached", equalTo(6.0d));
    }

    @Test
    void publicMoneyStandsBesideAGiftUpToItsLimit() {
        var one = new Case().funded("100", "0");
        var gift = told(one, "1000", "YOUTH");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        var match = "{\"lineId\":\"" + line + "\",\"amount\":%s}";
        post(STEWARD, "/gifts/" + gift + "/match", match.formatted(money("1000.01"))).statusCode(422).body("rule",
                equalTo("FH50"));
        agreed(STEWARD, "/gifts/" + gift + "/match", match.formatted(money("600"))).statusCode(200);
        post(STEWARD, "/gifts/" + gift + "/match", match.formatted(money("400.01"))).statusCode(422);
        agreed(STEWARD, "/gifts/" + gift + "/match", match.formatted(money("400"))).statusCode(200);
        assertThat(get("/gifts/" + gift).getString("matched.amount")).isEqualTo("1000.00");
        assertThat(get("/budget-lines/" + line).getString("allocated.amount")).isEqualTo("1100.00");
        var rich = told(one, "2000000", "YOUTH");
        post(STEWARD, "/gifts/" + rich + "/match", match.formatted(money("500000.01"))).statusCode(422);
    }

    @Test
    void whatIsLeftGoesToALikePurposeOnlyWhenNothingIsPromised() {
        var one = new Case();
        var gift = told(one, "50", "YOUTH");
        var like = told(one, "1", "YOUTH");
        var unlike = told(one, "1", "ELDERLY");
        var path = "/gifts/" + gift + "/remainder";
        post(STEWARD, path, "{\"toSourceId\":\"" + unlike + "\"}").statusCode(422).body("rule", equalTo("D10"));
        post(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"%s","fiscalYear":%d,"purpose":"p","amount":%s}""".formatted(gift,
                one.street, one.today.getYear(), money("20"))).statusCode(201);
        var waiting = post(STEWARD, path, "{\"toSourceId\":\"" + like + "\"}").statusCode(200).extract()
                .header("Money-Order");
        Case.confirmed(waiting).statusCode(200);
        assertThat(get("/fund-sources/" + like + "/report").getString("unallocated.amount")).isEqualTo("51.00");
        for (var source : List.of(gift, like)) {
            assertThat(get("/fund-sources/" + source + "/report").getBoolean("ties")).isTrue();
        }
        assertThat(get("/fund-sources/" + gift).getString("cash.amount")).isEqualTo("0.00");
        post(STEWARD, path, "{\"toSourceId\":\"" + like + "\"}").statusCode(409);
    }
}
