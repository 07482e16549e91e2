package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** A cap on lots per winner, and lots for newcomers. */
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
        var prices = List.of("2300000.00", "2310000.00", "2350000.00");
        var bids = new ArrayList<UUID>();
        for (int index = 0; index < agencies.size(); index++) {
            bids.add(Play.id(Play.submit(tender, agencies.get(index), prices.get(index)).statusCode(201)));
        }
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

    /** The row is another, the organisation is not: what one of its rows won counts for it. */
    @Test
    void aLotWonUnderAFormerRowOfACodeCountsTowardsTheCap() {
        Play.pool();
        var others = List.of(Play.agency(), Play.agency());
        var before = Play.agency();
        var group = group(1);
        var first = lot(group, false);
        ranked(first, List.of(before, others.get(0), others.get(1)));
        play.stage(first, "award").statusCode(201).body("agencyId", equalTo(before.toString()));
        var code = Rows.pairs("select unified_social_credit_code, id::text from known_agency where id = ?", before)
                .getFirst().getFirst();
        Rows.change("update known_agency set closed_on = ? where id = ?", Time.today(), before);
        var again = Play.agency(code);
        var second = lot(group, false);
        ranked(second, List.of(again, others.get(0), others.get(1)));
        play.stage(second, "award").statusCode(422).body("rule", equalTo("HL2"));
    }

    @Test
    void aCapOfTwoLetsTheSecondLotAndNotTheThird() {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var group = group(2);
        for (int lot = 0; lot < 2; lot++) {
            Play.pool();
            var tender = lot(group, false);
            ranked(tender, agencies);
            play.stage(tender, "award").statusCode(201).body("agencyId", equalTo(agencies.get(0).toString()));
        }
        Play.pool();
        var third = lot(group, false);
        ranked(third, agencies);
        play.stage(third, "award").statusCode(422).body("rule", equalTo("HL2"));
    }

    @Test
    void aLotForNewcomersIsForThoseWithoutAContractHere() {
        var signed = play.ranked();
        signed.signed();
        var lot = lot(group(2), true);
        Play.submit(lot, signed.agencies().get(1), "2000000.00").statusCode(422).body("rule", equalTo("HL1"));
        Play.submit(lot, signed.agencies().get(0), "2000000.00").statusCode(201);
    }
}
