package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;

/** A cap on lots per winner, lots for newcomers, and signs that bids were agreed on. */
@QuarkusTest
@WithTestResource(Engines.class)
class LotsTest {

    private final Play play = new Play();

    private UUID group(int cap) {
        return Play.id(Play
                .post(play.writer, "/lot-groups", null,
                        "{\"purchaserId\":\"%s\",\"title\":\"十八街\",\"maxPerWinner\":%d}".formatted(play.street, cap))
                .statusCode(201));
    }

    private UUID lot(UUID group, boolean newcomersOnly) {
        var tender = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, "/lot-groups/" + group + "/lots", null,
                "{\"tenderId\":\"%s\",\"newcomersOnly\":%s}".formatted(tender, newcomersOnly)).statusCode(200);
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        return play.published(tender);
    }

    /** The first agency is best in every lot. */
    private void ranked(UUID tender, List<UUID> agencies) {
        var bids = agencies.stream().map(agency -> Play.id(Play.submit(tender, agency, "2300000.00").statusCode(201)))
                .toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        for (int index = 0; index < bids.size(); index++) {
            play.scoreAll(tender, bids.get(index), 95 - 5 * index);
        }
        for (var stage : List.of("consensus", "open-prices", "rank", "announce")) {
            play.stage(tender, stage).statusCode(200);
        }
        Play.standStill(tender);
    }

    @Test
    void aWinnerOfAsManyLotsAsItMayIsPassedOver() {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var group = group(1);
        Play.post(play.writer, "/lot-groups/" + group + "/lots", null,
                "{\"tenderId\":\"" + play.publishedTender() + "\"}").statusCode(409);
        var first = lot(group, false);
        ranked(first, agencies);
        play.stage(first, "award").statusCode(201).body("agencyId", equalTo(agencies.get(0).toString()));
        var second = lot(group, false);
        ranked(second, agencies);
        play.stage(second, "award").statusCode(422).body("rule", equalTo("HL2"));
        play.stage(second, "pass-over").statusCode(200);
        play.stage(second, "award").statusCode(422).body("rule", equalTo("P19"));
        Play.standStill(second);
        play.stage(second, "award").statusCode(201).body("agencyId", equalTo(agencies.get(1).toString()));
        Play.get(null, "/lot-groups/" + group).body("lots", hasSize(2)).body("maxPerWinner", equalTo(1));
    }

    @Test
    void aLotForNewcomersIsForThoseWithoutAContractHere() {
        var signed = play.ranked();
        signed.signed();
        var lot = lot(group(2), true);
        Play.submit(lot, signed.agencies().get(1), "2000000.00").statusCode(422).body("rule", equalTo("HL1"));
        Play.submit(lot, signed.agencies().get(0), "2000000.00").statusCode(201);
    }

    @Test
    void signsOfCollusionAreReportedAndDecidedWithWords() {
        var priced = play.priced("1900000.00", "1900000.00", "2350000.00");
        var tender = priced.tender();
        Play.get(null, "/tenders/" + tender + "/collusion-signs").body("", hasSize(0));
        var path = "/tenders/" + tender + "/collusion-signs";
        List<String> kinds = Play.get(play.writer, path).statusCode(200).extract().path("kind");
        Assertions.assertThat(kinds).contains("SAME_PRICE", "ALIKE_TEXT");
        Assertions.assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.collusion.suspected.v1");
        String sign = Play.get(play.writer, path).extract().path("find{it.kind == 'SAME_PRICE'}.id");
        String alike = Play.get(play.writer, path).extract().path("find{it.kind == 'ALIKE_TEXT'}.id");
        var decide = "{\"confirmed\":true,\"words\":\"两家报价与文本一致\"}";
        Play.post(new Play().writer, "/collusion-signs/" + sign + "/decide", "\"0\"", decide).statusCode(403);
        Play.post(play.writer, "/collusion-signs/" + alike + "/decide", "*", decide.replace("true", "false"))
                .statusCode(200).body("status", equalTo("DISMISSED"));
        Play.post(play.writer, "/collusion-signs/" + sign + "/decide", "*", decide).statusCode(200).body("status",
                equalTo("CONFIRMED"));
        Play.post(play.writer, "/collusion-signs/" + sign + "/decide", "*", decide).statusCode(409);
        for (int index = 0; index < 2; index++) {
            Play.get(Play.director(priced.agencies().get(index)), "/bids/" + priced.bids().get(index)).statusCode(200)
                    .body("status", equalTo("DISQUALIFIED")).body("reason", equalTo("COLLUSION"));
        }
        Play.get(null, "/tenders/" + tender).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_QUALIFIED_BIDS"));
        Play.get(play.writer, path).body("status", hasItem("CONFIRMED"));
    }
}
