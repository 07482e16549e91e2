package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** A signed contract finds its money, or a person who has to find it by a day. */
@QuarkusTest
@WithTestResource(Engines.class)
@Tag("deadlines")
class SignedContractMoneyTest {

    private static String reservation(Case one) {
        return get("/reservations?purchaseId=" + one.purchase).getString("items[0].status");
    }

    private static LocalDate expiry(Case one) {
        return LocalDate.parse(get("/reservations?purchaseId=" + one.purchase).getString("items[0].expiresOn"));
    }

    @Inject
    DataSource database;

    private void challenge(String what, UUID tender, UUID challenge, int step) {
        Events.publish("linli.tenders", "linli.procurement." + what + ".v1", tender.toString(), step + 1,
                "{\"tenderId\":\"%s\",\"challengeId\":\"%s\",\"on\":\"%s\"}".formatted(tender, challenge,
                        Time.today()));
        Await.until(what + " is heard",
                () -> number("select step from tender_challenge where challenge_id = ?", challenge) == step);
    }

    private long number(String query, UUID about) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(query)) {
            select.setObject(1, about);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void signs(Case one, String amount) {
        signs(one, amount, "MID_TERM");
    }

    private static void signs(Case one, String amount, String trigger) {
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", one.contract.toString(), 1,
                """
                        {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s",
                         "purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION",
                         "amount":%s,"from":"%s","to":"%s","signedOn":"%s","lateInterestPerDay":null,"instalments":[
                        {"no":1,"trigger":"%s","amount":%s,"wage":%s,"performance":%s,"retention":%s}]}""".formatted(
                        one.contract, UUID.randomUUID(), one.purchase, one.agency, one.street, one.area, money(amount),
                        Time.today(), Time.today().plusYears(1).minusDays(1), Time.today(), trigger, money(amount),
                        money(amount), money("0"), money("0")));
    }

    private static String waiting(Case one, String field) {
        return get("/unfunded-contracts?limit=200")
                .getString("items.find{it.contractId == '" + one.contract + "'}." + field);
    }

    @Test
    void aReservationDoesNotExpireUnderAPendingChallenge() {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        var tender = UUID.randomUUID();
        Events.publish("linli.purchases", "linli.procurement.purchase.used.v1", one.purchase.toString(), 2,
                "{\"purchaseId\":\"%s\",\"tenderId\":\"%s\"}".formatted(one.purchase, tender));
        var challenge = UUID.randomUUID();
        Await.until("the tender is known",
                () -> number("select count(*) from reservation where tender_id = ?", tender) == 1);
        challenge("challenge.filed", tender, challenge, 0);
        Time.past(expiry(one));
        assertThat(reservation(one)).as("challenged").isEqualTo("PENDING");
        challenge("challenge.answered", tender, challenge, 1);
        challenge("complaint.filed", tender, challenge, 2);
        Time.past(expiry(one));
        assertThat(reservation(one)).as("complained of").isEqualTo("PENDING");
        challenge("challenge.decided", tender, challenge, 3);
        Time.to(expiry(one));
        assertThat(reservation(one)).as("time to sign").isEqualTo("PENDING");
        Time.past(expiry(one));
        assertThat(reservation(one)).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERIOD", "ACCEPTANCE", "EVALUATION"})
    void whateverMakesAnInstalmentPayableItIsOwedOnceItsWorkIsAccepted(String trigger) {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        signs(one, "2400000", trigger);
        Await.until("its payable", () -> get("/payables?contractId=" + one.contract).getList("items").size() == 1);
        assertThat(get("/payables?contractId=" + one.contract).getString("items[0].trigger")).isEqualTo(trigger);
        one.accepted(1);
    }

    @Test
    void aContractSignedAfterItsReservationExpiredTakesTheMoneyOfItsLine() {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        Time.past(expiry(one));
        assertThat(reservation(one)).isEqualTo("EXPIRED");
        signs(one, "2400000");
        Await.until("its payable", () -> get("/payables?contractId=" + one.contract).getList("items").size() == 1);
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("0.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    /** The contract says 2,500,000, 2,400,000 are reserved, and the line has what is given. */
    private static Case aboveItsReservation(String line) {
        var one = new Case().funded(line, "0").reserved("2400000");
        signs(one, "2500000");
        awaits(one.contract, "linli.funding.contract.unfunded.v1");
        assertThat(waiting(one, "reason")).isEqualTo("ABOVE_RESERVATION");
        assertThat(waiting(one, "heldBy")).isEqualTo("fund-steward");
        return one;
    }

    private static String path(Case one) {
        return "/unfunded-contracts/" + one.contract;
    }

    @Test
    void aContractAboveItsReservationHasItsMoneyOnceTwoPeopleRaiseIt() {
        var one = aboveItsReservation("2600000");
        var order = Case.post(Case.STEWARD, path(one) + "/raise-reservation", "{}").statusCode(200)
                .body("status", equalTo("WAITING")).extract().header("Money-Order");
        assertThat(get("/payables?contractId=" + one.contract).getList("items")).as("one person's word").isEmpty();
        Case.confirmed(order).statusCode(200);
        assertThat(get(path(one)).getString("status")).isEqualTo("FUNDED");
        assertThat(get("/payables?contractId=" + one.contract).getList("items")).hasSize(1);
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("100000.00");
        assertThat(JournalRows.typesOf(one.contract)).contains("linli.funding.contract.funded.v1");
        Case.post(Case.STEWARD, path(one) + "/raise-reservation", "{}").statusCode(409);
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void aContractThatIsLoweredWhileItWaitsHasItsMoneyOnceWhatItSaysNowIsReserved() {
        var one = aboveItsReservation("2400000");
        ContractMoneyTest.changed(one, 1, 2400000, ContractMoneyTest.instalment(1, "MID_TERM", 2400000, 0, 0));
        Await.until("what it says now is what it needs", () -> "2400000.00".equals(waiting(one, "amount.amount")));
        ContractMoneyTest.changed(one, 0, 9900000, ContractMoneyTest.instalment(1, "MID_TERM", 9900000, 0, 0));
        Time.to(Time.today().plusDays(1));
        Await.until("its money", () -> "FUNDED".equals(waiting(one, "status")));
        assertThat(get("/payables?contractId=" + one.contract).<String>getList("items.amount.amount"))
                .containsExactly("2400000.00");
        assertThat(get("/contract-moneys/" + one.contract + "/changes").<String>getList("items.status"))
                .as("told, with nothing left to do").containsExactly("APPLIED");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void nobodyRaisesWhatTheLineDoesNotHaveOrALineOfOthers() {
        var one = aboveItsReservation("2450000");
        Case.post(Case.STEWARD, path(one) + "/raise-reservation", "{}").statusCode(422).body("rule", equalTo("F11"));
        var other = new Case().funded("2600000", "0");
        var line = get("/budget-lines?purchaserId=" + other.street).getString("items[0].id");
        Case.post(Case.STEWARD, path(one) + "/raise-reservation", "{\"lineId\":\"" + line + "\"}").statusCode(400)
                .body("type", equalTo("urn:linli:problem:budget.other-unit"));
        assertThat(reservation(one)).isEqualTo("PENDING");
        Time.past(LocalDate.parse(waiting(one, "answerUntil")));
        assertThat(waiting(one, "heldBy")).as("nobody answered in time").isEqualTo("finance-checker");
        assertThat(JournalRows.typesOf(one.contract)).contains("linli.funding.contract.unfunded-overdue.v1");
    }

    @Test
    void twoPeopleSayThatThereIsNoMoneyAndProcurementIsTold() {
        var one = aboveItsReservation("2400000");
        var order = Case.post(Case.STEWARD, path(one) + "/refuse-funding", "{\"reason\":\"above the budget\"}")
                .statusCode(200).body("status", equalTo("WAITING")).extract().header("Money-Order");
        Case.confirmed(order).statusCode(200);
        assertThat(get(path(one)).getString("status")).isEqualTo("REFUSED");
        assertThat(get(path(one)).getString("refusal")).isEqualTo("above the budget");
        awaits(one.contract, "linli.funding.contract.funding-refused.v1");
        assertThat(isSomebodysTask(one)).as("nothing is said of it").isFalse();
        Case.post(Case.STEWARD, path(one) + "/answer", "{\"answer\":\"LOOK_AGAIN\",\"reason\":\"r\"}").statusCode(409);
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 2,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"no money\"}"
                        .formatted(one.contract, one.agency, Time.today()));
        Await.until("its end is kept with it",
                () -> number("select jsonb_array_length(kept) from unfunded_contract where id = ?", one.contract) == 1);
    }

    private static void accepted(Case one, long sequence) {
        Events.publish("linli.contracts", "linli.procurement.work.accepted.v1", one.contract.toString(), sequence, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,"acceptedOn":"%s",
                 "deemed":false}""".formatted(one.contract, one.agency, one.street, Time.today()));
    }

    private static boolean isSomebodysTask(Case one) {
        return given().header("Authorization", Case.STEWARD).get("/api/v1/tasks?limit=500").then().statusCode(200)
                .extract().asString().contains(one.contract.toString());
    }

    private static void answered(Case one, String answer) {
        agreed(Case.STEWARD, path(one) + "/answer", "{\"answer\":\"%s\",\"reason\":\"r\"}".formatted(answer))
                .statusCode(200);
    }

    @Test
    void whatIsSaidOfAContractThatWasRefusedItsMoneyIsKeptForAPersonAndBooksNothing() {
        var one = aboveItsReservation("2400000");
        agreed(Case.STEWARD, path(one) + "/refuse-funding", "{\"reason\":\"above the budget\"}").statusCode(200);
        signs(one, "2400000");
        accepted(one, 2);
        awaits(one.contract, "linli.funding.contract.heard-after-refusal.v1");
        assertThat(isSomebodysTask(one)).isTrue();
        assertThat(get("/payables?contractId=" + one.contract).getList("items")).as("signed again, with enough")
                .isEmpty();
        assertThat(reservation(one)).isEqualTo("PENDING");
        assertThat(get(path(one)).getInt("unanswered")).isEqualTo(1);
        assertThat(waiting(one, "heldBy")).isEqualTo("finance-checker");
        Time.past(LocalDate.parse(waiting(one, "answerUntil")));
        Time.past(LocalDate.parse(waiting(one, "answerUntil")));
        assertThat(JournalRows.typesOf(one.contract)).as("every term")
                .filteredOn("linli.funding.contract.refusal-unanswered.v1"::equals).hasSize(2);
        answered(one, "NOTHING_OWED");
        assertThat(get(path(one)).getInt("unanswered")).isZero();
        assertThat(get(path(one)).getString("status")).as("it has an end").isEqualTo("REFUSED");
        assertThat(isSomebodysTask(one)).as("and is nobody's task").isFalse();
        Case.post(Case.STEWARD, path(one) + "/answer", "{\"answer\":\"LOOK_AGAIN\",\"reason\":\"r\"}").statusCode(409);
        accepted(one, 3);
        Await.until("it is said once more", () -> get(path(one)).getInt("unanswered") == 1);
        answered(one, "LOOK_AGAIN");
        assertThat(get(path(one)).getString("status")).isEqualTo("WAITING");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        agreed(Case.STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("100000") + "}")
                .statusCode(200);
        agreed(Case.STEWARD, path(one) + "/raise-reservation", "{}").statusCode(200);
        assertThat(get("/payables?contractId=" + one.contract).getString("items[0].status")).as("accepted meanwhile")
                .isNotEqualTo("PLANNED");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void aContractWithoutMoneyHasAPersonWhoMustFindItAndIsPlannedWhenItIsThere() {
        var one = new Case().funded("2400000", "0").reserved("2400000");
        Time.past(expiry(one));
        one.requested(UUID.randomUUID(), "2400000", "FAMILY_SERVICE_STATION");
        Await.until("another purchase has it", () -> get("/budget-lines?purchaserId=" + one.street)
                .getString("items[0].available.amount").equals("0.00"));
        signs(one, "2400000");
        awaits(one.contract, "linli.funding.contract.unfunded.v1");
        assertThat(waiting(one, "heldBy")).isEqualTo("fund-steward");
        assertThat(waiting(one, "reason")).isEqualTo("INSUFFICIENT");
        var until = LocalDate.parse(waiting(one, "answerUntil"));
        Events.publish("linli.contracts", "linli.procurement.work.accepted.v1", one.contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":1,"acceptedOn":"%s",
                 "deemed":false}""".formatted(one.contract, one.agency, one.street, Time.today()));
        Await.until("the acceptance waits with it",
                () -> number("select jsonb_array_length(kept) from unfunded_contract where id = ?", one.contract) == 1);
        Time.past(until);
        assertThat(JournalRows.typesOf(one.contract)).contains("linli.funding.contract.unfunded-overdue.v1");
        assertThat(waiting(one, "heldBy")).isEqualTo("finance-checker");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        agreed(Case.STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("2400000") + "}")
                .statusCode(200);
        Time.to(Time.today().plusDays(1));
        assertThat(waiting(one, "status")).isEqualTo("FUNDED");
        assertThat(get("/payables?contractId=" + one.contract).getString("items[0].status"))
                .as("the work was accepted meanwhile").isNotEqualTo("PLANNED");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }
}
