package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.day;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What people complain of and what is asked beside the contract, in the file of the project. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ProjectTroubleTest {

    @Test
    void aComplaintIsAnsweredByAnotherPersonInTimeAndNobodyElseLearnsWhoComplains() {
        var one = new Station().signed();
        var other = new Station().signed();
        var words = "{\"contractId\":\"%s\",\"channel\":\"HOTLINE\",\"words\":\"closed on Mondays\",\"contact\":\"139 "
                + "0000 1111\"}";
        post(other.purchaser, "/complaints", words.formatted(one.contract)).statusCode(403);
        post(one.director, "/complaints", words.formatted(one.contract)).statusCode(403);
        var path = "/complaints/" + post(one.purchaser, "/complaints", words.formatted(one.contract)).statusCode(201)
                .body("contact", nullValue()).extract().<String>path("id");
        get(LEAD, path).body("contact", equalTo("139 0000 1111"));
        get(other.director, path).statusCode(403);
        post(one.director, path + "/state", "{\"text\":\"two people were ill\"}").statusCode(200).body("contact",
                nullValue());
        Time.past(day(get(LEAD, path).body("overdue", equalTo(false)), "answerUntil"));
        get(LEAD, path).body("overdue", equalTo(true));
        post(LEAD, path + "/answer", "{\"verdict\":\"PARTLY_FOUNDED\",\"text\":\"they open again\"}").statusCode(200)
                .body("status", equalTo("ANSWERED"));
        post(OTHER_LEAD, path + "/answer", "{\"verdict\":\"FOUNDED\",\"text\":\"x\"}").statusCode(409);
        assertThat(JournalRows.typesOf(path.substring(path.lastIndexOf('/') + 1))).containsExactly(
                "linli.evaluation.complaint.filed.v1", "linli.evaluation.complaint.overdue.v1",
                "linli.evaluation.complaint.answered.v1");
        assertThat(JournalRows.of(path.substring(path.lastIndexOf('/') + 1)))
                .noneMatch(row -> row.payload().contains("139 0000 1111") || row.payload().contains("Mondays"));
        var own = "/complaints/"
                + post(LEAD, "/complaints", words.formatted(one.contract)).statusCode(201).extract().<String>path("id");
        post(LEAD, own + "/answer", "{\"verdict\":\"UNFOUNDED\",\"text\":\"x\"}").statusCode(409);
        post(LEAD, own + "/withdraw", null).statusCode(200);
        get(one.director, "/projects/" + one.contract).statusCode(200).body("complaints", hasSize(2))
                .body("complaints.verdict", contains(null, "PARTLY_FOUNDED"));
        get(one.director, "/complaints").body("items", hasSize(2));
        get(other.director, "/complaints").body("items", hasSize(0));
        post(LEAD, "/complaints", words.formatted(UUID.randomUUID())).statusCode(404);
    }

    @Test
    void aTaskBesideTheContractIsDecidedWhereThePurchaserInsistsAndGoneWhereItIsSilent() {
        var one = new Station().signed();
        var task = "{\"contractId\":\"%s\",\"askedBy\":\"street office\",\"what\":\"guard a fair\",\"askedOn\":\"%s\"}";
        post(one.director, "/outside-tasks", task.formatted(one.contract, one.today.plusDays(1))).statusCode(400)
                .body("errors[0].field", equalTo("askedOn"));
        post(new Station().signed().director, "/outside-tasks", task.formatted(one.contract, one.today))
                .statusCode(403);
        var first = "/outside-tasks/" + post(one.director, "/outside-tasks", task.formatted(one.contract, one.today))
                .statusCode(201).extract().<String>path("id");
        var second = "/outside-tasks/" + post(one.director, "/outside-tasks", task.formatted(one.contract, one.today))
                .statusCode(201).extract().<String>path("id");
        post(LEAD, first + "/decide", "{\"inScope\":false,\"reason\":\"r\"}").statusCode(409);
        post(one.purchaser, first + "/insist", "{\"clause\":\"clause 4: community events\"}").statusCode(200);
        Time.past(day(get(one.director, second), "answerUntil"));
        get(one.director, second).body("status", equalTo("WITHDRAWN"));
        get(one.director, first).body("status", equalTo("INSISTED"));
        post(LEAD, first + "/decide", "{\"inScope\":false,\"reason\":\"guarding is no social work\"}").statusCode(200)
                .body("status", equalTo("OUT_OF_SCOPE"));
        get(one.purchaser, "/outside-tasks?contractId=" + one.contract).body("items.status",
                contains("WITHDRAWN", "OUT_OF_SCOPE"));
        get(one.director, "/projects/" + one.contract).body("outsideTasks", hasSize(2));
    }
}
