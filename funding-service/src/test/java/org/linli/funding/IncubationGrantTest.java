package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.GrantCaseTest.application;
import static org.linli.funding.GrantCaseTest.director;
import static org.linli.funding.GrantCaseTest.known;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/** Grants of a programme of the registry: they follow the admission, and end with the leaving. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class IncubationGrantTest {

    private final UUID programme = UUID.randomUUID();
    private final UUID incubation = UUID.randomUUID();
    private Case one;
    private String lines;

    @BeforeEach
    void aLineOfTheProgramme() {
        one = new Case().funded("3000000", "0").payee();
        known(one);
        var budget = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        lines = "/grant-lines/" + post(STEWARD, "/grant-lines",
                """
                        {"kind":"INCUBATION","budgetLineId":"%s","serviceType":"FAMILY_SERVICE_STATION",
                         "title":"begin well","eligibility":"of the programme",
                         "ceiling":%s,"applyUntil":"%s","programmeId":"%s"}""".formatted(budget, money("100000"),
                        one.today.plusMonths(1), programme))
                .statusCode(201).body("programmeId", equalTo(programme.toString())).extract().path("id");
    }

    private void said(String what, long sequence) {
        Events.publish("linli.incubations", "linli.registry.incubation." + what + ".v1", incubation.toString(),
                sequence, """
                        {"incubationId":"%s","programmeId":"%s","agencyId":"%s","on":"%s","until":"2028-01-01",
                         "how":"OWN_WILL"}""".formatted(incubation, programme, one.agency, one.today));
    }

    private String awarded() {
        said("admitted", 1);
        var grant = new String[1];
        Await.asserted("the admission",
                () -> grant[0] =
                        "/grants/" + post(director(one), lines + "/applications", application(one, "60000", "40000"))
                                .statusCode(201).extract().path("id"));
        agreed(STEWARD, grant[0] + "/award", "").statusCode(200);
        return grant[0];
    }

    private void delivered(String grant) {
        post(director(one), grant + "/deliverables/1/deliver", "{\"evidence\":[\"" + "c".repeat(64) + "\"]}")
                .statusCode(200);
    }

    @Test
    void aGrantOfAProgrammeFollowsTheAdmissionAndEndsWithTheLeaving() {
        post(director(one), lines + "/applications", application(one, "60000", "40000")).statusCode(422).body("rule",
                equalTo("FG07"));
        var grant = awarded();
        delivered(grant);
        said("left", 2);
        said("admitted", 1);
        Await.asserted("the leaving", () -> post(director(one), lines + "/applications", application(one, "1", "1"))
                .statusCode(422).body("rule", equalTo("FG07")));
        Time.to(Time.today());
        assertThat(get(grant).getString("status")).as("a piece waits to be looked at").isEqualTo("AWARDED");
        post(STEWARD, grant + "/deliverables/1/accept", "{}").statusCode(200);
        Time.to(Time.today().plusDays(2));
        assertThat(get(grant).getString("status")).isEqualTo("ENDED");
        assertThat(get(grant).getString("reason")).isEqualTo("INCUBATION_LEFT");
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("2940000.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void whoGraduatesKeepsWhatRunsAndGetsNothingNew() {
        var grant = awarded();
        said("graduated", 2);
        Await.asserted("the graduation", () -> post(director(one), lines + "/applications", application(one, "1", "1"))
                .statusCode(422).body("rule", equalTo("FG07")));
        Time.to(Time.today().plusDays(2));
        assertThat(get(grant).getString("status")).isEqualTo("AWARDED");
        delivered(grant);
    }
}
