package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.day;
import static org.linli.funding.Case.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Payment does not wait for assessors: what is paid meanwhile, what their result corrects, and when a hold ends. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class LateEvaluationMoneyTest {

    private static final String RELEASED = "linli.funding.performance-part.released.v1";

    /** Of 300,000. */
    private static String share() {
        return "%d.00".formatted(3_000 * Case.rule("FH10"));
    }

    private static String rest() {
        return "%d.00".formatted(3_000 * (100 - Case.rule("FH10")));
    }

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static void say(Case one, UUID evaluation, String fact, long sequence, String more) {
        taken(Events.publish("linli.evaluations", "linli.evaluation." + fact + ".v1", evaluation.toString(), sequence,
                "{\"evaluationId\":\"%s\",\"contractId\":\"%s\",\"agencyId\":\"%s\"%s}".formatted(evaluation,
                        one.contract, one.agency, more)));
    }

    /** Keys of one topic have no common order: what is said next is said when this one was heard. */
    private static void taken(UUID event) {
        Await.until("the event", () -> {
            try (var connection = TestPostgres.connect();
                    var select = connection.prepareStatement("select count(*) > 0 from inbox where event_id = ?")) {
                select.setObject(1, event);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    private static void late(Case one, UUID evaluation, String kind, long sequence) {
        say(one, evaluation, "evaluation.overdue", sequence,
                ",\"kind\":\"%s\",\"dueOn\":\"%s\",\"days\":1".formatted(kind, one.today));
    }

    private static void result(Case one, UUID evaluation, String kind, long sequence, String grade, String effects) {
        say(one, evaluation, "evaluation.finalised", sequence,
                ",\"kind\":\"%s\",\"grade\":\"%s\",\"finalisedOn\":\"%s\",\"effects\":[%s]".formatted(kind, grade,
                        Time.today(), effects));
    }

    private static UUID failed(Case one) {
        var evaluation = UUID.randomUUID();
        result(one, evaluation, "MID_TERM", 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the hold", () -> holdsOf(one).contains(evaluation.toString()));
        return evaluation;
    }

    private static List<String> holdsOf(Case one) {
        return get("/holds?limit=500&contractId=" + one.contract).getList("items.evaluationId");
    }

    /** Another failure of the contract has been heard: whatever was said before it has been, too. */
    private static void marked(Case one) {
        var marker = UUID.randomUUID();
        result(one, marker, "MID_TERM", 1, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the marker", () -> holdsOf(one).contains(marker.toString()));
    }

    private static int payablesOf(Case one) {
        return get("/payables?limit=500&contractId=" + one.contract).getList("items").size();
    }

    private static void provided(UUID evaluation) {
        Await.until("the share", () -> get("/holds/" + evaluation).getString("provisionalOn") != null);
    }

    @Test
    void aShareOfWhatIsHeldIsPaidWhileTheNextEvaluationIsLateAndItsResultFreesTheRest() {
        var one = signed();
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = failed(one);
        var again = UUID.randomUUID();
        late(one, again, "RE_EVALUATION", 2);
        provided(evaluation);
        late(one, again, "RE_EVALUATION", 2);
        say(one, again, "step.overdue", 3, ",\"step\":\"APPEAL\"");
        late(one, again, "RE_EVALUATION", 1);
        assertThat(get("/holds/" + evaluation).getString("provisionalPayableId")).isEqualTo(performance);
        assertThat(get("/holds/" + evaluation).getString("status")).isEqualTo("HELD");
        var share = get("/payables/" + performance);
        assertThat(share.getString("amount.amount")).isEqualTo(share());
        assertThat(share.getList("holds")).isEmpty();
        assertThat(JournalRows.of(UUID.fromString(performance))).filteredOn(row -> row.type().equals(RELEASED))
                .singleElement().satisfies(row -> assertThat(row.payload()).contains("EVALUATION_OVERDUE"));
        var rest = get("/holds/" + evaluation).getString("payableId");
        assertThat(get("/payables/" + rest).getString("amount.amount")).isEqualTo(rest());
        assertThat(get("/payables/" + rest).getString("restOf")).isEqualTo(performance);
        assertThat(get("/payables/" + rest).<String>getList("holds.sourceId")).containsExactly(evaluation.toString());
        Case.settled(
                Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"},{\"payableId\":\"" + performance + "\"}"),
                one.today).statusCode(200);
        assertThat(get("/payables/" + performance).getString("status")).isEqualTo("PAID");
        result(one, again, "RE_EVALUATION", 5, "GOOD", "");
        awaits(UUID.fromString(rest), RELEASED);
        late(one, again, "RE_EVALUATION", 4);
        marked(one);
        assertThat(payablesOf(one)).as("one rest, said twice, late and out of order").isEqualTo(7);
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("RE_EVALUATION_PASSED");
    }

    @Test
    void aSecondFailureHoldsTheUnpaidShareAgain() {
        var one = signed();
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = failed(one);
        var again = UUID.randomUUID();
        late(one, again, "FINAL", 1);
        provided(evaluation);
        result(one, again, "FINAL", 2, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the second hold", () -> holdsOf(one).contains(again.toString()));
        assertThat(get("/holds/" + again).getString("payableId")).isEqualTo(performance);
        assertThat(get("/payables/" + performance).<String>getList("holds.sourceId")).containsExactly(again.toString());
        assertThat(get("/holds/" + evaluation).getString("status")).as("the rest stays held").isEqualTo("HELD");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getList("holds")).isEmpty();
    }

    @Test
    void shareAndRestOfWorkThatIsStillToComeStartTogether() {
        var one = signed();
        failed(one);
        var evaluation = failed(one);
        var planned = one.payable("PERFORMANCE", 2);
        assertThat(get("/holds/" + evaluation).getString("payableId")).isEqualTo(planned);
        say(one, UUID.randomUUID(), "step.overdue", 1, ",\"step\":\"MODERATION\",\"until\":\"" + one.today + "\"");
        provided(evaluation);
        var rest = get("/holds/" + evaluation).getString("payableId");
        assertThat(get("/payables/" + planned).getString("amount.amount")).isEqualTo(share());
        assertThat(get("/payables/" + rest).getString("status")).isEqualTo("PLANNED");
        one.accepted(2);
        awaits(UUID.fromString(rest), "linli.funding.payable.triggered.v1");
        assertThat(get("/payables/" + rest).getList("holds")).hasSize(1);
        assertThat(get("/payables/" + planned).getString("status")).isEqualTo("TRIGGERED");
        assertThat(get("/payables/" + planned).getList("holds")).isEmpty();
    }

    @Test
    void whatBeginsToBeHeldWhileAnotherEvaluationIsLateIsSharedAtOnceUnlessThatIsCancelled() {
        var one = signed();
        var cancelled = UUID.randomUUID();
        var visit = UUID.randomUUID();
        late(one, cancelled, "FINAL", 1);
        say(one, cancelled, "evaluation.cancelled", 2, ",\"reason\":\"r\"");
        late(one, cancelled, "FINAL", 1);
        late(one, visit, "SPOT", 1);
        var first = failed(one);
        assertThat(get("/holds/" + first).getString("provisionalOn")).as("nobody is late").isNull();
        var other = signed();
        late(other, UUID.randomUUID(), "FINAL", 1);
        var held = failed(other);
        provided(held);
        assertThat(
                get("/payables/" + get("/holds/" + held).getString("provisionalPayableId")).getString("amount.amount"))
                .isEqualTo(share());
    }

    @Test
    void nothingIsHeldLongerThanItsTerm() {
        var one = signed();
        var performance = one.payable("PERFORMANCE", 1);
        var evaluation = failed(one);
        var until = day("/holds/" + evaluation, "heldUntil");
        assertThat(until).isAfterOrEqualTo(one.today.plusMonths(Case.rule("FH12")));
        Time.to(until);
        assertThat(get("/holds/" + evaluation).getString("status")).isEqualTo("HELD");
        Time.past(until);
        assertThat(get("/holds/" + evaluation).getString("releaseReason")).isEqualTo("TERM_OVER");
        assertThat(get("/payables/" + performance).getList("holds")).isEmpty();
    }
}
