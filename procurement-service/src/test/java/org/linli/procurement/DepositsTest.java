package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** A deposit goes back within five workdays, and who is late with it is told so every term. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class DepositsTest {

    private static final String ASKED = "48000.00";
    private static final String OVERDUE = "linli.procurement.bid-deposit.overdue.v1";

    private final Play play = new Play();

    static UUID tender(Play play) {
        return play.publishedTender("OPEN_TENDER", "2400000.00", Play.content("2400000.00", "").replace("\"bidDays\":",
                "\"deposit\":" + Play.money(ASKED) + ",\"bidDays\":"));
    }

    static UUID withDeposit(UUID tender, UUID agency, String price) {
        var deposit = "\"deposit\":{\"amount\":" + Play.money(ASKED)
                + ",\"instrument\":\"GUARANTEE\",\"reference\":\"G-" + agency + "\"},";
        return Play.id(Play.post(Play.director(agency), "/tenders/" + tender + "/bids", null,
                Play.bid(agency, price).replace("\"breakdown\":", deposit + "\"breakdown\":")).statusCode(201));
    }

    private List<String> owed(UUID tender) {
        return Play.get(play.writer, "/tenders/" + tender + "/deposits").statusCode(200).extract()
                .path("findAll{it.status == 'OWED'}.bidId");
    }

    @Test
    void whoWithdrawsHasItsDepositBackAndTheHostIsRemindedEveryTermWithoutLearningWhoItIs() {
        var agency = Play.agency();
        var tender = tender(play);
        var bid = withDeposit(tender, agency, "2000000.00");
        assertThat(owed(tender)).isEmpty();
        Play.post(Play.director(agency), "/bids/" + bid + "/withdraw", "*", null).statusCode(200);
        var path = "/deposits/" + bid;
        Play.get(play.writer, path).body("amount.amount", equalTo(ASKED)).body("refundUntil.rule", equalTo("P16.back"))
                .body("agencyId", nullValue());
        Play.get(Play.director(agency), path).body("agencyId", equalTo(agency.toString()));
        Play.get(Play.director(Play.agency()), path).statusCode(403);
        Time.past(Play.lastDay(play.writer, path, "refundUntil"));
        assertThat(JournalRows.typesOf(tender)).filteredOn(OVERDUE::equals).hasSize(1);
        Time.to(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("P16.back", Time.today())).passesAt());
        Time.sweep();
        assertThat(JournalRows.typesOf(tender)).filteredOn(OVERDUE::equals).hasSizeGreaterThan(1);
        Play.post(Play.director(agency), path + "/refund", "*", "{\"reference\":\"slip 7\"}").statusCode(403);
        Play.post(play.writer, path + "/refund", "*", "{\"reference\":\"slip 7\"}").statusCode(200)
                .body("status", equalTo("REFUNDED")).body("overdue", equalTo(true)).body("refundedOn", notNullValue());
        Play.post(play.writer, path + "/refund", "*", "{\"reference\":\"slip 7\"}").statusCode(409);
    }

    @Test
    void thoseWhoDidNotWinAreOwedFromTheAwardAndTheWinnerFromTheSignature() {
        Play.pool();
        var tender = tender(play);
        var agencies = new ArrayList<UUID>();
        var bids = new ArrayList<UUID>();
        for (var price : List.of("1900000.00", "2300000.00", "2350000.00")) {
            agencies.add(Play.agency());
            bids.add(withDeposit(tender, agencies.getLast(), price));
        }
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        play.scoreAll(tender, bids.get(0), 70);
        play.scoreAll(tender, bids.get(1), 92);
        play.scoreAll(tender, bids.get(2), 80);
        for (var stage : List.of("consensus", "open-prices", "rank")) {
            play.stage(tender, stage).statusCode(200);
        }
        assertThat(owed(tender)).isEmpty();
        new Play.Ranked(play, tender, agencies, bids).signed();
        Play.get(play.writer, "/tenders/" + tender + "/deposits").body("", hasSize(3))
                .body("find{it.bidId == '" + bids.get(0) + "'}.owedOn", equalTo(Play.get(null, "/tenders/" + tender)
                        .extract().path("clocks.steps.find{it.kind == 'AWARDED'}.on")));
        Play.get(Play.director(agencies.get(0)), "/tenders/" + tender + "/deposits").body("", hasSize(1));
    }
}
