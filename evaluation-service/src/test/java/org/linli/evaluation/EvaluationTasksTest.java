package org.linli.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;

/** What waits for somebody here says about whom, by when and by which rule. */
@QuarkusTest
@WithTestResource(Engines.class)
class EvaluationTasksTest {

    @Test
    void anEvaluationThatWaitsSaysByWhichRuleAndNamesTheAgency() {
        var one = new Station().signed();
        var event = Ids.next();
        publish(event, "linli.agencies", "registry.agency.registered", one.agency, 1,
                "{\"agencyId\":\"%s\",\"name\":\"禾邻社工中心\",\"registeredOn\":\"2020-02-01\"}".formatted(one.agency));
        taken(event, 1);
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        var waiting = "items.find{it.id == '" + path.substring(path.lastIndexOf('/') + 1) + "'}.";
        get(one.director, "/tasks?limit=100").statusCode(200).body(waiting + "dueAt", notNullValue())
                .body(waiting + "terms.rule", hasItem("E15")).body(waiting + "terms[0].basis", containsString("claims"))
                .body(waiting + "agencies.name", contains("禾邻社工中心"));
        post(one.director, path + "/submit", null).statusCode(200);
        get(one.purchaser, "/tasks?limit=100").statusCode(200).body(waiting + "status", equalTo("SUBMITTED"))
                .body(waiting + "terms.rule", hasItem("E42"));
    }
}
