package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.DatabaseContent;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.http.HttpReply;

/** What was refused has written nothing, not even for a moment ({@link GuardWatch}), and taken no number. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeWriteTest {

    private static final String AMOUNT = "2400000.00";

    private final Play play = new Play();

    private int numberOf(UUID purchase) {
        var number = Play.get(play.writer, "/purchases/" + purchase).extract().<String>path("number");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private HttpReply purchase(String serviceType) {
        return Play.post(play.writer, "/purchases", null, """
                {"purchaserId":"%s","areaCode":"%s","serviceType":"%s","title":"t","amount":%s,"fiscalYear":%d}"""
                .formatted(play.street, play.street, serviceType, Play.money(AMOUNT), Play.BEGIN.getYear()));
    }

    @Test
    void aPurchaseOfWhatIsNotForSaleTakesNoNumber() {
        var before = numberOf(play.draftedPurchase(AMOUNT));
        assertThat(purchase("NOT_IN_THE_CATALOGUE").extract().statusCode()).isBetween(400, 422);
        assertThat(numberOf(play.draftedPurchase(AMOUNT))).isEqualTo(before + 1);
    }

    @Test
    void ofTwoBidsThatNameTheSamePeopleAtOnceOneIsRefusedAndKeepsNothing() throws Exception {
        var agency = Play.agency();
        var people = Play.team(agency);
        var tenders = List.of(play.publishedTender(), new Play().publishedTender());
        var answers = ConcurrentCalls.ask(2,
                n -> Play.submit(tenders.get(n), agency, "1900000.00", people).extract().statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        var refused = tenders.get(answers.indexOf(422));
        assertThat(Rows.count("select count(*) from bid where tender_id = ?", refused)).isZero();
        assertThat(Rows.count("select count(*) from bid_member where tender_id = ?", refused)).isZero();
        assertThat(Rows.count("select count(*) from staff_named where tender_id = ?", refused)).isZero();
    }

    @Test
    void aTenderAboveItsReservationIsNotPublishedAndItsDocumentStays() {
        var tender = play.draftedTender(play.scheduledPurchase("2300000.00"), Play.content(AMOUNT, ""));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        Await.until("the officer's certificate", () -> publish(tender).extract().<String>path("type")
                .equals("urn:linli:problem:purchase.over-reservation"));
        var before = DatabaseContent.now();
        publish(tender).statusCode(422).body("rule", equalTo("F11"));
        assertThat(before.differences(DatabaseContent.now())).isEmpty();
    }

    private HttpReply publish(UUID tender) {
        return Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null);
    }
}
