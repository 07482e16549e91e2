package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Signs that bids were agreed on: what is found, who decides it, and what waits for that. */
@QuarkusTest
@WithTestResource(Engines.class)
class CollusionTest {

    private static final String CONFIRMED = "{\"confirmed\":true,\"words\":\"两家报价与文本一致\"}";
    private static final String DISMISSED = "{\"confirmed\":false,\"words\":\"同为通知附件的格式\"}";

    private final Play play = new Play();

    private static String file(String letter, String author) {
        return "{\"name\":\"f.pdf\",\"sha256\":\"%s\",\"size\":1,\"author\":\"%s\"}".formatted(letter.repeat(64),
                author);
    }

    private static String withFiles(String bid, String... files) {
        return bid.replace("\"documents\":[]", "\"documents\":[" + String.join(",", files) + "]");
    }

    private static UUID hand(UUID tender, UUID agency, String bid) {
        return Play.id(Play.post(Play.director(agency), "/tenders/" + tender + "/bids", null, bid).statusCode(201));
    }

    private void qualified(UUID tender) {
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
    }

    private void priced(UUID tender, List<UUID> bids) {
        bids.forEach(bid -> play.scoreAll(tender, bid, 80));
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
    }

    private List<UUID> signs(UUID tender) {
        List<String> ids = Play.get(play.writer, "/tenders/" + tender + "/collusion-signs").extract().path("id");
        return ids.stream().map(UUID::fromString).toList();
    }

    private HttpReply kinds(UUID tender) {
        return Play.get(play.writer, "/tenders/" + tender + "/collusion-signs").statusCode(200);
    }

    private void decide(UUID sign, String words) {
        Play.post(play.writer, "/collusion-signs/" + sign + "/decide", "*", words).statusCode(200).body("status",
                equalTo("PROPOSED"));
        Play.post(play.reviewer, "/collusion-signs/" + sign + "/agree", "*", null).statusCode(200);
    }

    @Test
    void twoBidsThatShareTwoFilesAndTwoAuthorsAreOpened() {
        Play.pool();
        var tender = play.publishedTender();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        hand(tender, agencies.get(0),
                withFiles(Play.bid(agencies.get(0), "1900000.00"), file("a", "Wang Wei"), file("b", "Li Na")));
        hand(tender, agencies.get(1),
                withFiles(Play.bid(agencies.get(1), "2300000.00"), file("a", "wangwei"), file("b", " LI  NA")));
        hand(tender, agencies.get(2), Play.bid(agencies.get(2), "2350000.00"));
        qualified(tender);
        kinds(tender).body("kind", contains("SAME_DOCUMENT", "SAME_AUTHOR"))
                .body("find{it.kind == 'SAME_DOCUMENT'}.proofs", hasSize(2))
                .body("find{it.kind == 'SAME_AUTHOR'}.evidence", equalTo("author"));
    }

    @Test
    void theClockOfASignStartsWhenItMayBeDecided() {
        Play.pool();
        var tender = play.publishedTender();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        hand(tender, agencies.get(0), withFiles(Play.bid(agencies.get(0), "1900000.00"), file("a", "Wang Wei")));
        hand(tender, agencies.get(1), withFiles(Play.bid(agencies.get(1), "2300000.00"), file("a", "Li Na")));
        hand(tender, agencies.get(2), Play.bid(agencies.get(2), "2350000.00"));
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        var sign = "/collusion-signs/" + signs(tender).getFirst();
        Play.get(play.writer, sign).body("decideUntil", nullValue()).body("allowedActions", empty());
        Play.post(play.writer, sign + "/decide", "*", DISMISSED).statusCode(409).body("type",
                equalTo("urn:linli:problem:collusion.not-yet"));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.collusion.found.v1")
                .doesNotContain("linli.procurement.collusion.suspected.v1");
        play.qualifyAll(tender);
        Play.get(play.writer, sign).body("decideUntil.rule", equalTo("CS.decide")).body("allowedActions",
                hasItem("decideCollusionSign"));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.collusion.suspected.v1");
        decide(UUID.fromString(sign.substring(sign.lastIndexOf('/') + 1)), DISMISSED);
    }

    @Test
    void anOpenSignHoldsTheRankUntilTwoPersonsDecideIt() {
        var priced = play.priced("1900000.00", "1900000.00", "2350000.00");
        var tender = priced.tender();
        play.stage(tender, "rank").statusCode(422).body("rule", equalTo("CS.decide"));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.collusion.suspected.v1");
        Play.get(null, "/tenders/" + tender + "/collusion-signs").body("", empty());
        kinds(tender).body("kind", contains("SAME_PRICE"));
        var sign = "/collusion-signs/" + signs(tender).getFirst();
        Play.post(new Play().writer, sign + "/decide", "\"0\"", DISMISSED).statusCode(403);
        Play.post(play.writer, sign + "/decide", "*", DISMISSED).statusCode(200).body("status", equalTo("PROPOSED"))
                .body("allowedActions", empty());
        play.stage(tender, "rank").statusCode(422);
        Play.post(play.writer, sign + "/agree", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:collusion.same-person"));
        Play.post(play.reviewer, sign + "/send-back", "*", "{\"reason\":\"未比对附件\"}").statusCode(200).body("status",
                equalTo("FOUND"));
        Play.post(play.reviewer, sign + "/decide", "*", DISMISSED).statusCode(200);
        Play.post(play.writer, sign + "/agree", "*", null).statusCode(200).body("status", equalTo("DISMISSED"));
        Play.post(play.writer, sign + "/decide", "*", CONFIRMED).statusCode(409);
        play.stage(tender, "rank").statusCode(200);
    }

    @Test
    void aConfirmedSignMakesItsBidsInvalidWithTheBasis() {
        var priced = play.priced("1900000.00", "1900000.00", "2350000.00");
        decide(signs(priced.tender()).getFirst(), CONFIRMED);
        for (int index = 0; index < 2; index++) {
            Play.get(Play.director(priced.agencies().get(index)), "/bids/" + priced.bids().get(index)).statusCode(200)
                    .body("status", equalTo("DISQUALIFIED")).body("reason", equalTo("COLLUSION"));
        }
        Play.get(null, "/tenders/" + priced.tender()).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_QUALIFIED_BIDS"));
    }

    @Test
    @Tag("deadlines")
    void aSignThatIsNotDecidedInTimeIsSaidToBeLate() {
        var priced = play.priced("1900000.00", "1900000.00", "2350000.00");
        var sign = "/collusion-signs/" + signs(priced.tender()).getFirst();
        Time.past(Play.lastDay(play.writer, sign, "decideUntil"));
        Await.until("the alarm",
                () -> JournalRows.typesOf(priced.tender()).contains("linli.procurement.collusion.overdue.v1"));
        Play.get(play.writer, sign).body("overdue", equalTo(true)).body("status", equalTo("FOUND"));
        play.stage(priced.tender(), "rank").statusCode(422);
        var said = alarms(priced.tender());
        Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("CS.decide", Time.today())).lastDay());
        Await.until("the alarm at the end of the next term", () -> alarms(priced.tender()) > said);
    }

    @Test
    void aSignThatNobodyDecidesForSeveralTermsEndsTheTender() {
        var priced = play.priced("1900000.00", "1900000.00", "2350000.00");
        var sign = "/collusion-signs/" + signs(priced.tender()).getFirst();
        Time.past(Play.lastDay(play.writer, sign, "decideUntil"));
        var terms = RuleBook.shipped().get("CS.end", Time.today()).asInt();
        for (int term = 1; term < terms; term++) {
            assertThat(Play.status(priced.tender())).as("after %d terms", term).isNotEqualTo("FAILED");
            Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("CS.decide", Time.today()))
                    .lastDay());
        }
        assertThat(Play.status(priced.tender())).isEqualTo("FAILED");
        Play.get(play.writer, "/tenders/" + priced.tender()).body("endReason", equalTo("COLLUSION_UNDECIDED"));
        var said = alarms(priced.tender());
        Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("CS.decide", Time.today())).lastDay());
        assertThat(alarms(priced.tender())).as("nobody waits for a tender that ended").isEqualTo(said);
    }

    private static long alarms(UUID tender) {
        return JournalRows.typesOf(tender).stream().filter("linli.procurement.collusion.overdue.v1"::equals).count();
    }

    @Test
    void aBidReplacedByAnotherBiddersPersonIsASign() {
        Play.pool();
        var tender = play.publishedTender();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var bids = new ArrayList<UUID>();
        for (var agency : agencies) {
            bids.add(hand(tender, agency, Play.bid(agency, "2000000.00")));
        }
        var person = UUID.randomUUID();
        for (int index = 0; index < 2; index++) {
            var agency = agencies.get(index);
            var account = Tokens.of("account-" + agency, "agency-director").agency(agency).person(person).bearer();
            Play.post(account, "/bids/" + bids.get(index) + "/replace", "*",
                    Play.bid(agency, "2000000.00").replace("\"agencyId\":\"" + agency + "\",", "")).statusCode(200);
        }
        qualified(tender);
        kinds(tender).body("kind", contains("SAME_SUBMITTER")).body("[0].bids",
                contains(bids.stream().limit(2).map(UUID::toString).sorted().toArray()));
    }

    @Test
    void oneContactPersonAndAccountIsASignAndNobodyIsNamed() {
        Play.pool();
        var tender = play.publishedTender();
        var bids = new ArrayList<UUID>();
        for (var price : List.of("1900000.00", "2300000.00", "2350000.00")) {
            var agency = Play.agency();
            bids.add(hand(tender, agency, Play.bid(agency, price).replace("\"breakdown\"", """
                    "contact":{"name":"陈大文%s","phone":"138 0000 0000","account":"6222-1234"},"breakdown\""""
                    .formatted(price))));
        }
        qualified(tender);
        priced(tender, bids);
        kinds(tender).body("kind", contains("SAME_CONTACT", "SAME_ACCOUNT")).body("[0].evidence", equalTo("phone"));
        signs(tender).forEach(sign -> decide(sign, DISMISSED));
        var member = Play.expert(play.members(tender).getFirst());
        Play.get(member, "/bids/" + bids.getFirst() + "/price").statusCode(200).body("contact", equalTo(null));
        Play.get(play.writer, "/bids/" + bids.getFirst() + "/price").body("contact.phone", equalTo("138 0000 0000"));
        play.stage(tender, "rank").statusCode(200);
        play.stage(tender, "announce").statusCode(200);
        var published =
                Play.get(null, "/tenders/" + tender + "/collusion-signs").body("", hasSize(2)).extract().asString();
        assertThat(published).doesNotContain("陈大文").doesNotContain("0000").doesNotContain("6222");
    }

    @Test
    void twoAgenciesThatShareTheLotsAmongThemselvesAreASignInBoth() {
        var lots = lots();
        var first = lots.first();
        var second = lots.second();
        qualified(first);
        kinds(first).body("", empty());
        play.open(seated(second));
        kinds(second).body("kind", contains("ALIKE_TEXT")).body("[0].bids", hasItem(lots.own().toString()))
                .body("[0].bids", hasItem(lots.copied().toString()));
        List<String> bids = Play.get(play.writer, "/tenders/" + first + "/bids").extract().path("id");
        priced(first, bids.stream().map(UUID::fromString).toList());
        play.stage(first, "rank").statusCode(422).body("rule", equalTo("CS.decide"));
        play.qualifyAll(second);
        decide(signs(second).getFirst(), CONFIRMED);
        assertBothAreOut(lots);
    }

    @Test
    void aBidFoundInCollusionIsOutAlsoOfALotThatIsJustOpenedAndOfOneThatStandsStill() {
        var lots = lots();
        qualified(lots.first());
        play.open(seated(lots.second()));
        Play.post(play.writer, "/tenders/" + lots.first() + "/suspend", "*", "{\"reason\":\"a flood\"}")
                .statusCode(200);
        Play.agreed(play.reviewer, lots.first());
        decide(signs(lots.second()).getFirst(), CONFIRMED);
        assertBothAreOut(lots);
        play.qualifyAll(lots.second());
        assertThat(Play.status(lots.second())).isEqualTo("SCORING");
    }

    private static void assertBothAreOut(Lots lots) {
        Play.get(Play.director(lots.agencies().get(0)), "/bids/" + lots.own()).body("status", equalTo("DISQUALIFIED"));
        Play.get(Play.director(lots.agencies().get(1)), "/bids/" + lots.copied()).body("status",
                equalTo("DISQUALIFIED"));
    }

    /** Two lots, of which the second has a bid whose text is copied from one in the first. */
    private record Lots(UUID first, UUID second, List<UUID> agencies, UUID own, UUID copied) {
    }

    private Lots lots() {
        Play.pool();
        var group = Play.id(Play
                .post(play.writer, "/lot-groups", null,
                        "{\"purchaserId\":\"%s\",\"title\":\"两标段\",\"maxPerWinner\":2}".formatted(play.street))
                .statusCode(201));
        var first = lot(group);
        var second = lot(group);
        var agencies = List.of(Play.agency(), Play.agency());
        var text = agencies.get(0).toString();
        var own = handLot(first, agencies.get(0), Play.bid(agencies.get(0), "2000000.00"));
        var copied = handLot(second, agencies.get(1), Play.bid(agencies.get(1), "2100000.00")
                .replace(agencies.get(1) + " " + agencies.get(1), text + " " + text));
        return new Lots(first, second, agencies, own, copied);
    }

    @Test
    @Tag("deadlines")
    void aSignWhoseOwnLotEndedIsDecidedOrEndsTheLotThatWaitsForIt() {
        var lots = lots();
        var first = lots.first();
        var second = lots.second();
        qualified(first);
        play.open(seated(second));
        var sign = "/collusion-signs/" + signs(second).getFirst();
        Play.post(play.writer, "/tenders/" + second + "/cancel", "*",
                "{\"reason\":\"merged\",\"ground\":\"TASK_CANCELLED\"}").statusCode(200);
        Play.agreed(play.reviewer, second);
        Play.get(play.writer, sign).body("decideUntil.rule", equalTo("CS.decide")).body("allowedActions",
                hasItem("decideCollusionSign"));
        assertThatSilenceEnds(first);
    }

    private void assertThatSilenceEnds(UUID waiting) {
        var terms = RuleBook.shipped().get("CS.end", Time.today()).asInt();
        for (int term = 0; term < terms; term++) {
            assertThat(Play.status(waiting)).as("after %d terms", term).isNotEqualTo("FAILED");
            Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("CS.decide", Time.today()))
                    .lastDay());
        }
        Play.get(play.writer, "/tenders/" + waiting).body("status", equalTo("FAILED")).body("endReason",
                equalTo("COLLUSION_UNDECIDED"));
    }

    /** The lot in which the sign was found stands still while it is scored; the other has its prices open. */
    private Lots withTheSecondLotStandingStill() {
        var lots = lots();
        qualified(lots.first());
        play.open(seated(lots.second()));
        play.qualifyAll(lots.second());
        List<String> bids = Play.get(play.writer, "/tenders/" + lots.first() + "/bids").extract().path("id");
        priced(lots.first(), bids.stream().map(UUID::fromString).toList());
        Play.post(play.writer, "/tenders/" + lots.second() + "/suspend", "*", "{\"reason\":\"a flood\"}")
                .statusCode(200);
        Play.agreed(play.reviewer, lots.second());
        play.stage(lots.first(), "rank").statusCode(422).body("rule", equalTo("CS.decide"));
        return lots;
    }

    @Test
    void aSignWhoseOwnLotStandsStillIsDecidedForTheLotThatWaitsForIt() {
        var lots = withTheSecondLotStandingStill();
        var sign = signs(lots.second()).getFirst();
        Play.get(play.writer, "/tasks?limit=500").body("items.find{it.id == '" + sign + "'}.calls.operation",
                hasItem("decideCollusionSign"));
        Play.get(play.writer, "/collusion-signs/" + sign).body("allowedActions", hasItem("decideCollusionSign"));
        decide(sign, DISMISSED);
        play.stage(lots.first(), "rank").statusCode(200);
        assertThat(Play.status(lots.second())).isEqualTo("SUSPENDED");
    }

    @Test
    @Tag("deadlines")
    void aSignWhoseOwnLotStandsStillEndsTheLotThatWaitsWhenNobodyDecidesAndNotItsOwn() {
        var lots = withTheSecondLotStandingStill();
        assertThatSilenceEnds(lots.first());
        assertThat(Play.status(lots.second())).isEqualTo("SUSPENDED");
        Play.get(play.writer, "/collusion-signs/" + signs(lots.second()).getFirst()).body("status", equalTo("FOUND"))
                .body("allowedActions", empty());
    }

    private UUID lot(UUID group) {
        var tender = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, "/lot-groups/" + group + "/lots", null, "{\"tenderId\":\"" + tender + "\"}")
                .statusCode(200);
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return play.published(tender);
    }

    /** And three rivals beside it, so that enough are left. */
    private UUID handLot(UUID tender, UUID agency, String bid) {
        for (var price : List.of("1500000.00", "1900000.00", "2390000.00")) {
            var rival = Play.agency();
            hand(tender, rival, Play.bid(rival, price));
        }
        return hand(tender, agency, bid);
    }

    private UUID seated(UUID tender) {
        play.confirmedPanel(tender);
        return tender;
    }
}
