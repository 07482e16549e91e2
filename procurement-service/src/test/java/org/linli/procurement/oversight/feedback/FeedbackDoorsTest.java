package org.linli.procurement.oversight.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Feedback on a purchase: every command in every status over HTTP, and what the public reads of it. */
@QuarkusTest
@WithTestResource(Engines.class)
class FeedbackDoorsTest {

    private static final UUID RESIDENT = UUID.randomUUID();
    private static final String ANSWER = "{\"adopted\":true,\"text\":\"the lift is asked for now\"}";
    private static final String RATING = "{\"rating\":\"PARTLY\",\"reason\":\"not yet in the other building\"}";
    private static final String REMARK = """
            {"subject":"CONDITIONS","basisKind":"DOCUMENT","basis":"staffing, second line",
             "text":"nobody for the lift"}""";

    private record At(Case play, String id) {

        String path() {
            return "/feedback/" + id;
        }

        String purchaser() {
            return play.writer();
        }

        At then(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }
    }

    private static String resident() {
        return Tokens.of("resident-" + RESIDENT, "volunteer").person(RESIDENT).bearer();
    }

    private static String path(Case play) {
        return "/tenders/" + play.tender() + "/feedback";
    }

    private static At given() {
        var play = Case.at(Stage.PUBLISHED);
        return new At(play, Case.begun(resident(), path(play), REMARK));
    }

    private static At overdue() {
        var at = given();
        Case.past(at.purchaser(), at.path(), "answerUntil");
        return at;
    }

    private static At answered() {
        var at = given();
        return at.then(at.purchaser(), "/answer", ANSWER);
    }

    @Test
    void everyDoorOfFeedback() {
        Doors.of(FeedbackStatus.class, FeedbackCommand.class, At::path)
                .reach(FeedbackStatus.GIVEN, FeedbackDoorsTest::given)
                .reach(FeedbackStatus.OVERDUE, FeedbackDoorsTest::overdue)
                .reach(FeedbackStatus.ANSWERED, FeedbackDoorsTest::answered)
                .reach(FeedbackStatus.RATED, () -> answered().then(resident(), "/rate", RATING))
                .door(FeedbackCommand.ANSWER, At::purchaser, "/answer", at -> ANSWER)
                .door(FeedbackCommand.RATE, at -> resident(), "/rate", at -> RATING).check();
    }

    @Test
    void everybodyReadsWhatWasSaidAndAnsweredAndNobodyWhoSaidIt() {
        var at = answered().then(resident(), "/rate", RATING);
        var read = Case.read(null, at.path()).statusCode(200).body("subject", equalTo("CONDITIONS"))
                .body("basis", equalTo("staffing, second line")).body("authorKind", equalTo("RESIDENT"))
                .body("adopted", equalTo(true)).body("rating", equalTo("PARTLY")).body("late", equalTo(false))
                .body(not(containsString(RESIDENT.toString()))).extract().asString();
        assertThat(read).doesNotContain("personId", "agencyId");
        Case.read(null, "/feedback?tenderId=" + at.play().tender()).statusCode(200).body("items.id", hasItem(at.id()));
        Case.read(null, "/feedback?status=RATED").statusCode(200).body("items.id", hasItem(at.id()));
        assertThat(JournalRows.of(at.id())).extracting(JournalRows.Row::actor).contains("feedback/" + at.id())
                .noneMatch(actor -> actor.startsWith("resident-"));
    }

    @Test
    @Tag("deadlines")
    void silenceIsSaidAndALateAnswerIsOneThatCountsAsLate() {
        var at = overdue();
        Case.read(null, at.path()).body("status", equalTo("OVERDUE"));
        at.then(at.purchaser(), "/answer", ANSWER);
        Case.read(null, at.path()).body("status", equalTo("ANSWERED")).body("late", equalTo(true));
    }

    @Test
    void anAgencysWordsAreAnInquiryWithItsOwnTermAndWaitingOnesAreLimited() {
        var play = Case.at(Stage.PUBLISHED);
        var id = Case.begun(play.director(1), path(play), REMARK);
        Case.read(null, "/feedback/" + id).body("authorKind", equalTo("AGENCY"))
                .body("answerUntil.rule", equalTo("P18")).body(not(containsString(play.agency(1).toString())));
        Case.begun(play.director(1), path(play), REMARK);
        Case.begun(play.director(1), path(play), REMARK);
        Case.tried(play.director(1), path(play), REMARK).statusCode(422).body("rule", equalTo("HO2"));
        Case.tried(Tokens.of("nameless", "volunteer").bearer(), path(play), REMARK).statusCode(403);
    }
}
