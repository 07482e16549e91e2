package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.rule;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Facts of other services: each has its effect once, in whatever order the topics bring them. */
@QuarkusTest
@WithTestResource(Engines.class)
class EvaluationMessagingTest {

    private static final String RESCHEDULED = "linli.evaluation.evaluation.rescheduled.v1";

    private static LocalDate dueOn(String path) {
        return Station.day(get(LEAD, path), "dueOn");
    }

    @Test
    void aContractDeliveredTwiceAndToldAgainIsPlannedOnce() {
        var one = new Station();
        var event = one.signing(Ids.next(), 1);
        one.signing(event, 1);
        taken(one.signing(Ids.next(), 2), 1);
        get(LEAD, "/evaluations?contractId=" + one.contract).body("items", hasSize(3)).body("items.kind",
                containsInAnyOrder("FORMATIVE", "MID_TERM", "FINAL"));
        assertThat(JournalRows.typesOf(one.evaluation("FINAL")))
                .containsExactly("linli.evaluation.evaluation.scheduled.v1");
    }

    @Test
    void lateMoneyMovesTheDayOnceWhateverIsSaidTwiceOrOutOfOrder() {
        var one = new Station().signedToday();
        var path = one.path("MID_TERM");
        var planned = dueOn(path);
        var payable = UUID.randomUUID();
        var due = one.today.plusDays(30);
        taken(one.overdue(payable, due, 1, 1), 1);
        assertThat(dueOn(path)).isEqualTo(planned.plusDays(1));
        taken(one.overdue(payable, due, 30, 4), 1);
        taken(one.overdue(payable, due, 15, 3), 1);
        taken(one.overdue(payable, due, 30, 4), 1);
        // the performance part of the same instalment, late on the same days
        taken(one.overdue(UUID.randomUUID(), due, 30, 1), 1);
        assertThat(dueOn(path)).isEqualTo(planned.plusDays(30));
        assertThat(JournalRows.typesOf(Station.idOf(path))).filteredOn(RESCHEDULED::equals).hasSize(2);
        get(LEAD, path).body("mitigations[0].days", equalTo(30)).body("mitigations[0].reason", equalTo("LATE_PAYMENT"));
    }

    @Test
    void daysLostAreCountedAsDaysAndEndWhenTheMoneyCame() {
        var from = Time.today().minusMonths(3);
        var one = new Station().running(from, from.plusYears(1).minusDays(1), from.minusYears(2));
        var path = one.path("MID_TERM");
        var planned = dueOn(path);
        var payable = UUID.randomUUID();
        var due = one.today.minusDays(29);
        taken(one.overdue(payable, due, 15, 2), 1);
        assertThat(dueOn(path)).as("29 days late, 15 of them a threshold").isEqualTo(planned.plusDays(29));
        var cleared = one.cleared(payable, due, 29, 4);
        taken(cleared, 1);
        taken(one.overdue(payable, due, 30, 3), 1);
        taken(one.cleared(payable, due, 29, 4), 1);
        Time.to(one.today.plusDays(5));
        taken(one.overdue(UUID.randomUUID(), due.plusDays(1), 1, 1), 1);
        assertThat(dueOn(path)).as("another that is late still").isEqualTo(planned.plusDays(34));
    }

    @ParameterizedTest
    @ValueSource(strings = {"funding.payable.voided", "funding.payable.paused", "funding.performance-part.held"})
    void moneyThatIsNotToBePaidNowCostsNoMoreDays(String type) {
        var from = Time.today().minusMonths(3);
        var one = new Station().running(from, from.plusYears(1).minusDays(1), from.minusYears(2));
        var path = one.path("MID_TERM");
        var planned = dueOn(path);
        var payable = UUID.randomUUID();
        var due = one.today.minusDays(4);
        taken(one.overdue(payable, due, 1, 1), 1);
        var event = Ids.next();
        publish(event, "linli.payables", type, payable, 2, "{\"payableId\":\"" + payable + "\"}");
        taken(event, 1);
        taken(one.overdue(payable, due, 1, 1), 1);
        Time.to(one.today.plusDays(30));
        taken(one.overdue(UUID.randomUUID(), planned.plusDays(30), 1, 1), 1);
        get(LEAD, path).body("daysMoved", equalTo(4));
    }

    @Test
    void moneyDueAfterTheDayMovesOnlyWhatComesLater() {
        var one = new Station().signed();
        var midterm = one.path("MID_TERM");
        var last = one.path("FINAL");
        var plannedMidterm = dueOn(midterm);
        var plannedLast = dueOn(last);
        taken(one.overdue(UUID.randomUUID(), plannedMidterm.plusDays(10), 20, 1), 1);
        // a small delay before both days must not drag the later one's days into the earlier evaluation
        taken(one.overdue(UUID.randomUUID(), one.today.plusDays(5), 3, 1), 1);
        assertThat(dueOn(midterm)).isEqualTo(plannedMidterm.plusDays(3));
        assertThat(dueOn(last)).isEqualTo(plannedLast.plusDays(23));
    }

    @Test
    void lateMoneyThatIsHeardOfBeforeTheSigningCountsToo() {
        var one = new Station();
        taken(one.overdue(UUID.randomUUID(), one.today, 15, 1), 1);
        one.signed();
        var path = one.path("MID_TERM");
        get(LEAD, path).body("daysMoved", equalTo(15));
        assertThat(JournalRows.typesOf(Station.idOf(path))).contains(RESCHEDULED);
    }

    @Test
    void anEndThatIsHeardOfBeforeTheSigningClosesWhatIsPlanned() {
        var one = new Station();
        var event = Ids.next();
        publish(event, "linli.contracts", "procurement.contract.terminated", one.contract, 2, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"no service"}""".formatted(one.contract,
                one.agency, one.today));
        taken(event, 2);
        post(LEAD, "/complaints",
                "{\"contractId\":\"%s\",\"channel\":\"HOTLINE\",\"words\":\"nobody came\"}".formatted(one.contract))
                .statusCode(404);
        one.signed();
        get(LEAD, "/evaluations?contractId=" + one.contract).body("items.status.unique()", contains("CANCELLED"));
    }

    @Test
    void aTerminatedContractClosesOpenWorkAndLeavesResultsAlone() {
        var one = new Station().signed();
        one.finalised(true);
        var event = Ids.next();
        publish(event, "linli.contracts", "procurement.contract.terminated", one.contract, 2, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"no service"}""".formatted(one.contract,
                one.agency, one.today));
        taken(event, 2);
        get(LEAD, one.path("FINAL")).body("status", equalTo("CANCELLED")).body("cancelReason",
                equalTo("CONTRACT_TERMINATED"));
        get(LEAD, one.path("MID_TERM")).body("status", equalTo("FINAL"));
    }

    @Test
    void aDisqualificationClosesOpenWorkUnlessALaterDecisionOvertookIt() {
        var closed = new Station().signed();
        taken(disqualified(closed, UUID.randomUUID(), 5), 2);
        get(LEAD, "/evaluations?contractId=" + closed.contract).body("items.status.unique()", contains("CANCELLED"));

        var restored = new Station().signed();
        var event = Ids.next();
        var decision = UUID.randomUUID();
        taken(restored(restored, decision, 6), 1);
        taken(disqualified(restored, decision, 5), 2);
        get(LEAD, "/evaluations?contractId=" + restored.contract).body("items.status.unique()", contains("PLANNED"));
    }

    @Test
    void whatADisqualificationClosedIsPlannedAgainWhenItIsOverturned() {
        var one = new Station().signedToday();
        var before = planned(one);
        var decision = UUID.randomUUID();
        var other = UUID.randomUUID();
        taken(disqualified(one, decision, 5), 2);
        taken(disqualified(one, other, 6), 2);
        assertThat(planned(one)).isEmpty();
        taken(restored(one, decision, 7), 1);
        assertThat(planned(one)).as("another decision stands").isEmpty();
        taken(restored(one, other, 8), 1);
        assertThat(planned(one)).isEqualTo(before);
        taken(restored(one, other, 8), 1);
        taken(disqualified(one, decision, 5), 2);
        assertThat(planned(one)).as("said again, each once").isEqualTo(before);
    }

    @Test
    void ofTwoDisqualificationsOneOverturnedTheOtherStands() {
        var one = new Station();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        taken(disqualified(one, first, 5), 2);
        taken(disqualified(one, second, 6), 2);
        taken(restored(one, second, 7), 1);
        one.signed();
        get(LEAD, "/evaluations?contractId=" + one.contract).body("items.status.unique()", contains("CANCELLED"));
    }

    @Test
    void noEvaluationOfASuspendedAgencyIsOpenedUntilItResumes() {
        var one = new Station().signed();
        var path = one.path("FORMATIVE");
        taken(said(one, "suspended", 5), 1);
        post(LEAD, path + "/open", null).statusCode(422).body("rule", equalTo("E50"));
        taken(said(one, "resumed", 7), 1);
        taken(said(one, "suspended", 6), 1);
        get(LEAD, path).body("status", equalTo("PLANNED"));
        post(LEAD, path + "/open", null).statusCode(200);
    }

    @Test
    void openWorkAboutAClosedAgencyEndsAlsoWhatIsPlannedLater() {
        var one = new Station().signed();
        var event = said(one, "closed", 5);
        taken(event, 2);
        taken(said(one, "closed", 5), 2);
        get(LEAD, "/evaluations?contractId=" + one.contract).body("items.status.unique()", contains("CANCELLED"));
        var before = new Station();
        taken(said(before, "closed", 5), 2);
        before.signed();
        get(LEAD, "/evaluations?contractId=" + before.contract).body("items.status.unique()", contains("CANCELLED"));
    }

    private static UUID said(Station one, String fact, long sequence) {
        var event = Ids.next();
        publish(event, "linli.agencies", "registry.agency." + fact, one.agency, sequence,
                "{\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"r\"}".formatted(one.agency, one.today));
        return event;
    }

    private static UUID restored(Station one, UUID decision, long sequence) {
        var event = Ids.next();
        publish(event, "linli.agencies", "registry.agency.restored", one.agency, sequence,
                "{\"agencyId\":\"%s\",\"decisionId\":\"%s\",\"effects\":[]}".formatted(one.agency, decision));
        return event;
    }

    private static UUID disqualified(Station one, UUID decision, long sequence) {
        var event = Ids.next();
        publish(event, "linli.agencies", "registry.agency.disqualified", one.agency, sequence, """
                {"agencyId":"%s","decisionId":"%s","caseId":"%s","effects":["BID"],"from":"%s","until":"%s"}"""
                .formatted(one.agency, decision, UUID.randomUUID(), one.today, one.today.plusYears(1)));
        return event;
    }

    @Test
    void theFactsOfTheDayAreFrozenIntoThePlan() {
        var one = new Station();
        var typed = Ids.next();
        Events.typed(typed, one.street, "OLD_TOWN", one.today.minusYears(1), 1);
        taken(typed, 1);
        one.signed();
        var again = Ids.next();
        Events.typed(again, one.street, "MIXED_URBAN", one.today, 2);
        taken(again, 1);
        get(LEAD, one.path("FINAL")).body("facts.areaType", equalTo("OLD_TOWN"));
        get(LEAD, "/contracts/" + one.contract).body("areaTypeToday", equalTo("MIXED_URBAN"));

        var result = one.finalised(true);
        var explained = get(LEAD, result + "/explanation").statusCode(200).extract().asString();
        var score = get(LEAD, result).extract().<Object>path("score");
        var third = Ids.next();
        Events.typed(third, one.street, "VILLAGE_TO_RESIDENTIAL", one.today, 3);
        taken(third, 1);
        assertThat(get(LEAD, result + "/explanation").extract().asString()).as("the same bytes").isEqualTo(explained);
        get(LEAD, result).body("score", equalTo(score)).body("facts.areaType", equalTo("OLD_TOWN"));
        assertThat(get(LEAD, "/recounts?areaCode=" + one.street + "&year=" + one.today.getYear()).statusCode(200)
                .body("checked", equalTo(1)).extract().<List<Object>>path("differing")).isEmpty();
    }

    private static UUID moved(Station one, int changeNo, LocalDate from, LocalDate to) {
        var event = Ids.next();
        Station.publish(event, "linli.contracts", "procurement.contract.changed", one.contract, 1 + changeNo, """
                {"contractId":"%s","agencyId":"%s","changeNo":%d,"from":"%s","to":"%s","on":"%s",
                 "amount":{"amount":"2400000.00","currency":"CNY"},
                 "instalments":[]}""".formatted(one.contract, one.agency, changeNo, from, to, one.today));
        taken(event, 1);
        return event;
    }

    private static List<String> planned(Station one) {
        return get(LEAD, "/evaluations?contractId=" + one.contract + "&status=PLANNED").extract()
                .<List<Map<String, String>>>path("items").stream()
                .map(item -> item.get("kind") + " " + item.get("plannedOn")).sorted().toList();
    }

    @Test
    void whatNobodyHasBegunFollowsTheContractToItsNewEndAndBack() {
        var one = new Station().signedToday();
        var before = planned(one);
        var end = one.today.plusYears(1).minusDays(1);
        moved(one, 1, one.today, end.plusMonths(12));
        var secondYear = one.today.plusMonths(12);
        assertThat(planned(one)).contains("FINAL " + end.plusMonths(12), "MID_TERM " + secondYear.plusMonths(6))
                .doesNotContain("FINAL " + end);
        moved(one, 2, one.today, end);
        assertThat(planned(one)).as("changed back").isEqualTo(before);
        moved(one, 1, one.today, end.plusMonths(12));
        assertThat(planned(one)).as("an older change says nothing").isEqualTo(before);
        moved(one, 3, one.today, one.today.plusMonths(8));
        assertThat(planned(one)).containsExactly("FINAL " + one.today.plusMonths(8),
                "FORMATIVE " + one.today.plusMonths(3));
    }

    @Test
    void aLookThatHasBegunStaysWhereItIs() {
        var one = new Station().signed();
        Station.post(LEAD, one.path("MID_TERM") + "/open", null).statusCode(200);
        moved(one, 1, one.today, one.today.plusMonths(8));
        get(LEAD, one.path("MID_TERM")).body("status", equalTo("OPEN"));
        assertThat(planned(one)).contains("FINAL " + one.today.plusMonths(8));
    }

    /** Areas are keyed by text. */
    private static final class Events {

        static void typed(UUID event, String street, String type, LocalDate from, long sequence) {
            org.linli.platform.testkit.Events.publish(event, "linli.areas", "linli.registry.area.typed.v1", street,
                    sequence, """
                            {"areaCode":"%s","type":"%s","from":"%s","basis":"decision"}""".formatted(street, type,
                            from));
        }
    }

    @Test
    void lateEvaluationsAreSaidOncePerThresholdAndAnAgencyThatSaysNothingStopsNobody() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        Time.to(dueOn(path).plusDays(rule("E07.2")));
        Time.sweep();
        get(LEAD, path).body("status", equalTo("SUBMITTED"));
        assertThat(JournalRows.of(Station.idOf(path))).filteredOn(row -> row.type().endsWith("overdue.v1"))
                .extracting(row -> row.payload().replaceAll(".*\"days\": (\\d+).*", "$1")).containsExactly("1", "15");
        assertThat(JournalRows.typesOf(Station.idOf(path))).filteredOn(type -> type.endsWith("submitted.v1"))
                .hasSize(1);
    }
}
