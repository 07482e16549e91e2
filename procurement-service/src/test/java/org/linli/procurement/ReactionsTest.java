package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What procurement does when others say something; twice, late and out of order. */
@QuarkusTest
@WithTestResource(Engines.class)
class ReactionsTest {

    private static final LocalDate EVALUATED = Play.BEGIN.minusDays(20);

    private static void finalised(UUID agency, UUID contract, UUID evaluation, String kind, String grade) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"%s","score":"55.00",
                 "grade":"%s","dimensions":{},
                 "mitigations":[],"finalisedOn":"%s","effects":["HOLD_PERFORMANCE","BAR_AWARDS"]}"""
                .formatted(evaluation, contract, agency, kind, grade, EVALUATED));
    }

    @Test
    void aDisqualifiedAgencyLosesItsBidInARunningTender() {
        var play = new Play();
        var agency = Play.agency();
        var tender = play.publishedTender();
        var bid = Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201));
        Play.disqualify(agency);
        Await.until("the fall of the bid",
                () -> "INVALIDATED".equals(Play.get(Play.director(agency), "/bids/" + bid).extract().path("status")));
        assertThat(JournalRows.of(tender)).last().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.procurement.bid.dropped.v1");
            assertThat(row.actor()).as("nobody knows yet who bids").isEqualTo("bid/" + bid);
        });
        var cases = Rows.count("select count(*) from journal where key = ? and (causation_id is not null or "
                + "correlation_id in (select correlation_id from journal where key <> '" + tender + "')) and type like "
                + "'%bid.dropped.v1'", tender.toString());
        assertThat(cases).as("no fact leads from the bar to the bid").isZero();
        Play.get(null, "/agencies/" + agency).body("mayBeAwarded", equalTo(false));
        Play.submit(new Play().publishedTender(), agency, "2000000.00").statusCode(422).body("rule", equalTo("O13"));
    }

    @Test
    void anAwardInFlightIsWithdrawnAndTheNextInRankIsTheCandidate() {
        var ranked = new Play().ranked();
        var award = ranked.awarded();
        var contract = Play.id(
                Play.post(ranked.play().writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        Play.disqualify(ranked.agencies().get(1));
        Await.until("the withdrawal of the award",
                () -> "WITHDRAWN".equals(Play.get(null, "/awards/" + award).extract().path("status")));
        assertThat(Play.status(ranked.tender())).isEqualTo("STANDSTILL");
        Await.until("the end of the unsigned contract", () -> "TERMINATED"
                .equals(Play.get(ranked.play().writer, "/contracts/" + contract).extract().path("status")));
        Play.standStill(ranked.tender());
        var next = ranked.play().stage(ranked.tender(), "award").statusCode(201);
        next.body("agencyId", equalTo(ranked.agencies().get(2).toString()));
        assertThat(JournalRows.typesOf(ranked.tender())).contains("linli.procurement.award.withdrawn.v1");
    }

    @Test
    void aRunningContractIsAskedForItsHandover() {
        var ranked = new Play().ranked();
        var contract = ranked.signed();
        Play.disqualify(ranked.agencies().get(1));
        Await.asserted("the request for a handover plan", () -> assertThat(JournalRows.typesOf(contract)).last()
                .isEqualTo("linli.procurement.handover.asked.v1"));
        Play.get(null, "/contracts/" + contract).body("status", equalTo("ACTIVE"));
    }

    @Test
    void aRedWarningAsksOnceHowTheServiceWouldGoOn() {
        var ranked = new Play().ranked();
        var contract = ranked.signed();
        var winner = ranked.agencies().get(1);
        warned(winner, 20, "AMBER");
        warned(winner, 21, "RED");
        Await.asserted("the request for a continuity plan", () -> assertThat(JournalRows.of(contract)).last()
                .satisfies(row -> assertThat(row.payload()).contains("EARLY_WARNING_RED")));
        var asked = JournalRows.typesOf(contract).size();
        taken(warned(winner, 22, "RED"));
        assertThat(JournalRows.typesOf(contract)).as("asked once").hasSize(asked);
        Play.get(ranked.play().writer, "/contracts/" + contract).body("status", equalTo("ACTIVE")).body("handoverBy",
                equalTo(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("HC3", Time.today())).lastDay()
                        .toString()));
    }

    private static UUID warned(UUID agency, long sequence, String level) {
        var event = Ids.next();
        Events.publish(event, "linli.agencies", "linli.registry.agency.early-warning.v1", agency.toString(), sequence,
                "{\"agencyId\":\"%s\",\"level\":\"%s\",\"score\":80,\"signals\":[]}".formatted(agency, level));
        return event;
    }

    @Test
    void aFailedEvaluationBarsNewAwardsAndARepairLiftsTheBar() {
        var ranked = new Play().ranked();
        var winner = ranked.agencies().get(1);
        var contract = UUID.randomUUID();
        var evaluation = Ids.next();
        finalised(winner, contract, evaluation, "MID_TERM", "UNQUALIFIED");
        Await.until("the bar", () -> JournalRows.typesOf(winner).size() == 1);
        ranked.play().stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        ranked.play().stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("G13"));
        assertThat(Play.status(ranked.tender())).as("nothing half done").isEqualTo("STANDSTILL");

        finalised(winner, contract, evaluation, "MID_TERM", "UNQUALIFIED");
        ranked.play().stage(ranked.tender(), "pass-over").statusCode(200).body("leadingBidId",
                equalTo(ranked.bids().get(2).toString()));
        ranked.play().stage(ranked.tender(), "pass-over").statusCode(422).body("rule", equalTo("P17"));
        finalised(winner, contract, Ids.next(), "RE_EVALUATION", "QUALIFIED");
        Await.until("the end of the bar",
                () -> JournalRows.typesOf(winner).contains("linli.procurement.agency.bar-lifted.v1"));
        assertThat(JournalRows.typesOf(winner)).hasSize(2);
        Play.standStill(ranked.tender());
        ranked.play().stage(ranked.tender(), "award").statusCode(201).body("agencyId",
                equalTo(ranked.agencies().get(2).toString()));
    }

    @Test
    void aCorrectedResultLiftsTheBarAndOneCorrectedBackBarsFromThatDay() {
        var agency = Play.agency();
        var evaluation = Ids.next();
        finalised(agency, UUID.randomUUID(), evaluation, "MID_TERM", "UNQUALIFIED");
        Await.until("the bar", () -> JournalRows.typesOf(agency).size() == 1);
        corrected(agency, evaluation, 2, "QUALIFIED", EVALUATED.plusDays(10), "\"HOLD_PERFORMANCE\",\"BAR_AWARDS\"",
                "");
        Await.until("the end of the bar", () -> JournalRows.typesOf(agency).size() == 2);
        assertThat(JournalRows.of(agency)).last()
                .satisfies(row -> assertThat(row.payload()).contains("EVALUATION_CORRECTED"));
        Play.get(null, "/agencies/" + agency).body("bars", hasSize(0)).body("mayBeAwarded", equalTo(true));
        corrected(agency, evaluation, 3, "UNQUALIFIED", Play.BEGIN, "", "\"BAR_AWARDS\"");
        Await.until("the second bar", () -> JournalRows.typesOf(agency).size() == 3);
        Play.get(null, "/agencies/" + agency).body("bars[0].from", equalTo(Play.BEGIN.toString()))
                .body("bars[0].until", equalTo(barredUntil(Play.BEGIN).toString()))
                .body("mayBeAwarded", equalTo(false));
    }

    private static void corrected(UUID agency, UUID evaluation, long sequence, String grade, LocalDate on,
            String withdrawn, String added) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.corrected.v1", evaluation.toString(), sequence,
                """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","score":"71.00",
                         "grade":"%s",
                         "finalisedOn":"%s","correctedOn":"%s","effects":[%s],"withdrawnEffects":[%s],
                          "addedEffects":[%s]}""".formatted(evaluation, UUID.randomUUID(), agency, grade, EVALUATED, on,
                        added, withdrawn, added));
    }

    /** And with it everything about the same subject that came before. */
    private static void taken(UUID event) {
        Await.until("the last event taken",
                () -> Rows.count("select count(*) from inbox where event_id = ?", event) > 0);
    }

    private static LocalDate barredUntil(LocalDate from) {
        return from.plusMonths(RuleBook.shipped().get("G13", from).asInt());
    }

    @Test
    void aFailureThatArrivesAfterItsRepairBarsNobody() {
        var agency = Play.agency();
        var contract = UUID.randomUUID();
        finalised(agency, contract, Ids.next(), "RE_EVALUATION", "GOOD");
        finalised(agency, contract, Ids.next(), "MID_TERM", "UNQUALIFIED");
        Await.until("the end of the bar", () -> JournalRows.typesOf(agency).size() == 2);
        assertThat(JournalRows.typesOf(agency)).containsExactly("linli.procurement.agency.barred.v1",
                "linli.procurement.agency.bar-lifted.v1");
        Play.get(null, "/agencies/" + agency).body("bars", hasSize(0)).body("mayBeAwarded", equalTo(true));
    }

    @Test
    void aBarEndsByItselfAfterTwelveMonths() {
        var agency = Play.agency();
        finalised(agency, UUID.randomUUID(), Ids.next(), "FINAL", "UNQUALIFIED");
        Await.until("the bar", () -> JournalRows.typesOf(agency).size() == 1);
        Play.get(null, "/agencies/" + agency).body("bars", hasSize(1)).body("bars[0].until",
                equalTo(barredUntil(EVALUATED).toString()));
        Time.past(barredUntil(EVALUATED));
        assertThat(JournalRows.typesOf(agency)).last().isEqualTo("linli.procurement.agency.bar-lifted.v1");
        Play.get(null, "/agencies/" + agency).body("bars", hasSize(0)).body("mayBeAwarded", equalTo(true));
    }

    @Test
    void disorderAndDuplicatesChangeNothing() {
        var agency = UUID.randomUUID();
        var decision = Play.disqualify(agency);
        Await.until("the agency", () -> Play.get(null, "/agencies/" + agency).extract().statusCode() == 200);
        Play.get(null, "/agencies/" + agency).body("registered", equalTo(false));
        var registered = """
                {"agencyId":"%s","unifiedSocialCreditCode":"c","kind":"k","name":"n","foundedOn":"2020-01-01",
                 "registeredOn":"2020-02-01"}""".formatted(agency);
        Events.publish("linli.agencies", "linli.registry.agency.registered.v1", agency.toString(), 1, registered);
        Await.until("its registration",
                () -> Play.get(null, "/agencies/" + agency).extract().<Boolean>path("registered"));
        Play.get(null, "/agencies/" + agency).body("standings", hasSize(3)).body("mayBeAwarded", equalTo(false));
        Play.restore(agency, decision, 10);
        Await.until("its standing as before",
                () -> Play.get(null, "/agencies/" + agency).extract().<Boolean>path("mayBeAwarded"));
        Play.disqualify(agency, decision, 9);
        taken(Events.publish("linli.agencies", "linli.registry.agency.registered.v1", agency.toString(), 11,
                registered));
        Play.get(null, "/agencies/" + agency).body("mayBeAwarded", equalTo(true));
    }

    @Test
    void anAnswerNobodyWaitsForChangesNothing() {
        var play = new Play();
        var purchase = play.scheduledPurchase("100.00");
        var event = Ids.next();
        var refusal = "{\"purchaseId\":\"" + purchase + "\",\"reason\":\"LATE\"}";
        Events.publish(event, "linli.budgets", "linli.funding.budget.refused.v1", purchase.toString(), 2, refusal);
        Events.publish(event, "linli.budgets", "linli.funding.budget.refused.v1", purchase.toString(), 2, refusal);
        taken(Events.publish("linli.budgets", "linli.funding.budget.refused.v1", purchase.toString(), 3, refusal));
        Play.get(play.writer, "/purchases/" + purchase).body("status", equalTo("SCHEDULED"));
        assertThat(JournalRows.typesOf(purchase)).hasSize(4);
    }
}
