package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.day;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Purchaser and users give their part of an evaluation themselves, and are awaited for it. */
@QuarkusTest
@WithTestResource(Engines.class)
class OwnPartsTest {

    private static final String STREET = Station.own(88, "S03");
    private static final String USERS = Station.own(84, "Q01", "Q05");

    /** Where the explanation shows what the purchaser's part of an indicator counts. */
    private static final String STREETS = "tree.children.find{it.id == 'STANDARD'}.children.find{it.id == 'S03'}"
            + ".children.find{it.id == 'S03.STREET'}";

    private final Station one = new Station().signed();

    /** The third party is done; purchaser and users have said nothing yet. */
    private String judged() {
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200).body("partsUntil.rule", equalTo("E42"));
        post(ANNA, path + "/verify", Station.confirmations()).statusCode(200);
        post(ANNA, path + "/marks", Station.professional(95)).statusCode(200);
        post(BING, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(200);
        return path;
    }

    @Test
    void purchaserAndUsersGiveTheirPartsThemselvesAndNobodyInTheirPlace() {
        var path = judged();
        post(ANNA, path + "/marks", Station.sheet("STREET", 95, "S03")).statusCode(400).body("type",
                containsString("evaluation.own-part"));
        post(ANNA, path + "/marks", Station.sheet("COMMUNITY", 95, "Q01")).statusCode(400);
        for (var other : new String[]{LEAD, ANNA, one.director, new Station().purchaser, one.representative}) {
            post(other, path + "/purchaser-marks", STREET).statusCode(403);
        }
        for (var other : new String[]{LEAD, ANNA, one.director, new Station().representative, one.purchaser}) {
            post(other, path + "/users-marks", USERS).statusCode(403);
        }
        get(one.purchaser, path).body("allowedActions", contains("markAsPurchaser"));
        get(one.representative, path).body("allowedActions", contains("markAsUsers"));
        post(one.purchaser, path + "/purchaser-marks", Station.own(88, "Q02")).statusCode(400).body("type",
                containsString("evaluation.not-marked-by"));
        post(ANNA, path + "/draft", null).statusCode(422).body("rule", equalTo("E42")).body("type",
                containsString("evaluation.part-awaited"));
        post(one.purchaser, path + "/purchaser-marks", STREET).statusCode(200).body("marks", hasSize(1))
                .body("marks[0].part", equalTo("STREET"));
        post(ANNA, path + "/draft", null).statusCode(422).body("rule", equalTo("E42"));
        post(one.representative, path + "/users-marks", USERS).statusCode(200).body("marks", hasSize(2));
        get(one.director, path).body("marks", hasSize(0));
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("DRAFT_RESULT"));
        get(one.director, path + "/explanation").body(STREETS + ".value", equalTo(88d));
        post(one.director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        post(LEAD, path + "/finalise", null).statusCode(200);
        post(LEAD, path + "/correct", """
                {"reason":"too low","marks":[{"part":"STREET","indicator":"S03","mark":99,"reason":"r"}]}""")
                .statusCode(400).body("type", containsString("evaluation.own-part"));
    }

    @Test
    void theRepresentativeOfTheServedStreetReadsWhatItMarksAlsoWhereAnotherUnitBuys() {
        var bought = new Station().boughtBy("CIVIL-AFFAIRS").signed();
        var path = bought.path("MID_TERM");
        get(bought.representative, path).statusCode(200).body("purchaserId", equalTo("CIVIL-AFFAIRS"));
        get(new Station().representative, path).statusCode(403);
        get(bought.purchaser, path).statusCode(403);
    }

    @Test
    @Tag("deadlines")
    void aPartThatIsNotGivenByItsTermIsMissingAndEverybodySeesThat() {
        var path = judged();
        post(one.representative, path + "/users-marks", USERS).statusCode(200);
        Time.past(day(get(LEAD, path), "partsUntil.lastDay"));
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("DRAFT_RESULT"));
        get(one.director, path + "/explanation").body(STREETS + ".excluded", equalTo("NO_MARKS"));
        get(LEAD, path).body("marks.part", not(hasItem("STREET")));
    }

    private static List<String> partsLate(String path) {
        return JournalRows.of(Station.idOf(path)).stream()
                .filter(row -> row.type().equals("linli.evaluation.part.overdue.v1")).map(JournalRows.Row::payload)
                .toList();
    }

    @Test
    @Tag("deadlines")
    void whatPurchaserOrUsersLetPassIsSaidOnceForEachPartAndNotOfWhatWasGiven() {
        var path = judged();
        post(one.representative, path + "/users-marks", USERS).statusCode(200);
        var until = day(get(LEAD, path), "partsUntil.lastDay");
        Time.to(until);
        assertThat(partsLate(path)).isEmpty();
        Time.past(until);
        Time.sweep();
        assertThat(partsLate(path)).singleElement().asString().contains("STREET", one.street, until.toString());
        post(LEAD, path + "/reopen", "{\"text\":\"a file was missing\"}").statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        Time.past(day(get(LEAD, path), "partsUntil.lastDay"));
        assertThat(partsLate(path)).as("a new term, and again nothing").hasSize(2);
    }
}
