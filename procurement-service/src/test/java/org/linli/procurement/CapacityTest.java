package org.linli.procurement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/**
 * A bid is held against how many people workforce counts at the agency, when it is submitted and until it is signed.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class CapacityTest {

    private final Play play = new Play();

    private static void capacity(UUID agency, int frontline, long sequence) {
        Events.publish("linli.staffing", "linli.workforce.capacity.changed.v1", agency.toString(), sequence, """
                {"agencyId":"%s","people":%d,"certified":%d,"byTier":{"FRONTLINE":%d}}""".formatted(agency, frontline,
                frontline, frontline));
    }

    private void known(UUID agency, int people) {
        Await.asserted("the capacity", () -> Play.get(play.writer, "/agencies/" + agency).statusCode(200)
                .body("capacity.people", equalTo(people)));
    }

    @Test
    void aBidThatNamesMorePeopleThanTheAgencyHasIsRefusedAndTheLastWordCounts() {
        var tender = play.publishedTender();
        var agency = Play.agency();
        var team = Play.team(agency);
        Play.get(play.writer, "/agencies/" + agency).body("capacity", equalTo(null));
        capacity(agency, 1, 2);
        known(agency, 1);
        Play.submit(tender, agency, "2000000.00", team).statusCode(422).body("rule", equalTo("HB1")).body("type",
                containsString("bid.beyond-capacity"));
        capacity(agency, 3, 4);
        known(agency, 3);
        capacity(agency, 1, 3);
        capacity(agency, 3, 4);
        var marker = Play.agency();
        capacity(marker, 9, 1);
        known(marker, 9);
        Play.submit(tender, agency, "2000000.00", team).statusCode(201);
    }

    @Test
    void aTeamThatIsNoLongerThereIsNotAwarded() {
        var ranked = play.ranked();
        var winner = ranked.agencies().get(1);
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        capacity(winner, 0, 1);
        known(winner, 0);
        play.stage(ranked.tender(), "award").statusCode(422).body("type", containsString("bid.beyond-capacity"));
        capacity(winner, 20, 2);
        known(winner, 20);
        play.stage(ranked.tender(), "award").statusCode(201);
    }

    private static void supervised(UUID agency, UUID supervision, String fact, String month, long sequence) {
        Events.publish("linli.staffing", "linli.workforce.supervision." + fact + ".v1", agency.toString(), sequence, """
                {"agencyId":"%s","supervisionId":"%s","month":"%s","hours":1,"needed":2}""".formatted(agency,
                supervision, month));
    }

    @Test
    void thePurchaserReadsInWhichMonthsPeopleOfABidderWereSupervisedTooLittle() {
        var agency = Play.agency();
        var somebody = UUID.randomUUID();
        var before = YearMonth.from(Time.today()).minusMonths(2).toString();
        var last = YearMonth.from(Time.today()).minusMonths(1).toString();
        supervised(agency, somebody, "short", before, 1);
        supervised(agency, UUID.randomUUID(), "short", "2010-01", 2);
        supervised(agency, somebody, "restored", before, 5);
        supervised(agency, somebody, "short", before, 4);
        supervised(agency, somebody, "short", last, 6);
        supervised(agency, UUID.randomUUID(), "short", last, 7);
        Await.asserted("what workforce says of supervision", () -> Play.get(play.writer, "/agencies/" + agency)
                .body("shortSupervisions.month", contains(last)).body("shortSupervisions[0].people", equalTo(2)));
    }

    private void part(UUID evaluation, String part, long sequence) {
        Events.publish("linli.evaluations", "linli.evaluation.part.overdue.v1", evaluation.toString(), sequence, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","purchaserId":"%s","part":"%s",
                 "until":"2026-07-01"}""".formatted(evaluation, UUID.randomUUID(), UUID.randomUUID(), play.street,
                part));
    }

    @Test
    void everybodyReadsWhichPartsOfEvaluationsAPurchaserLetPass() {
        var evaluation = UUID.randomUUID();
        part(evaluation, "STREET", 3);
        part(evaluation, "STREET", 7);
        part(evaluation, "COMMUNITY", 4);
        Await.asserted("both parts, each once",
                () -> Play.get(play.writer, "/purchasers/" + play.street).body("missedParts", equalTo(2)));
        Play.get(play.writer, "/purchasers/" + play.street + "/missed-parts?limit=1").statusCode(200)
                .body("items[0].part", equalTo("COMMUNITY")).body("items.size()", equalTo(1));
    }
}
