package org.linli.registry.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.registry.Register;

/** What the log of moves remarks on comes before the association, and before nobody else. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoveFlaggedTest {

    private static final String HE = Tokens.of("association-he", "association").bearer();
    private static final String MEI = Tokens.of("association-mei", "association").bearer();

    private Register left;
    private Register joined;

    @BeforeEach
    void twoAgencies() {
        left = Register.registered();
        joined = Register.registered();
    }

    private void flagged(UUID move, int sequence, UUID from, UUID to) {
        Events.publish("linli.moves", "linli.workforce.move.flagged.v1", move.toString(), sequence, """
                {"moveId":"%s","fromAgencyId":"%s","toAgencyId":"%s","kind":"SEVERAL","people":null,"from":"%s",
                 "until":"%s"}""".formatted(move, from, to, Time.today().minusDays(30), Time.today()));
    }

    private HttpReply known(Register agency) {
        return get(agency.director, "/mediations?agencyId=" + agency.agency);
    }

    private String proposed() {
        return proposed(left);
    }

    private String proposed(Register from) {
        var move = UUID.randomUUID();
        flagged(move, 1, from.agency, joined.agency);
        Await.asserted("a mediation", () -> known(from).body("items", hasSize(1)));
        return "/mediations/"
                + known(from).body("items[0].moveId", equalTo(move.toString())).extract().<String>path("items[0].id");
    }

    @Test
    void aFlaggedMoveProposesOneMediationThatBarsNobody() {
        var move = UUID.randomUUID();
        flagged(move, 1, left.agency, joined.agency);
        flagged(move, 2, left.agency, joined.agency);
        var last = UUID.randomUUID();
        flagged(last, 1, joined.agency, left.agency);
        Await.asserted("both moves", () -> known(left).body("items", hasSize(2)));
        known(joined).body("items", hasSize(2)).body("items[0].moveId", equalTo(move.toString()))
                .body("items[1].moveId", equalTo(last.toString())).body("items[0].status", equalTo("FILED"))
                .body("items[0].ground", equalTo("POACHING"))
                .body("items[0].complainantId", equalTo(left.agency.toString()))
                .body("items[0].said.complaint", containsString("数人"));
        var mediation = known(left).extract().<String>path("items[0].id");
        assertThat(JournalRows.of(mediation)).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.registry.mediation.opened.v1");
            assertThat(row.payload()).contains(move.toString(), left.agency.toString(), joined.agency.toString());
        });
        get(HE, "/agencies/" + joined.agency + "/standing").body("clear", equalTo(true));
    }

    @Test
    void theAssociationAdmitsOrDeclinesWhatWasFlagged() {
        var path = proposed();
        then(path, HE, "/admit", null, joined.director, "/answer", "{\"text\":\"they applied by themselves\"}", MEI,
                "/take", "{\"ties\":[]}");
        get(left.director, path).body("status", equalTo("TAKEN"));
        var declined = proposed(Register.registered());
        then(declined, HE, "/refuse", "{\"reason\":\"a station was closed, they had to go\"}");
        get(joined.director, declined).body("status", equalTo("NOT_ADMITTED"));
    }

    @Test
    void whoLostThePeopleMayLetItGo() {
        var path = proposed();
        post(joined.director, path + "/withdraw", null, "{\"reason\":\"no\"}").statusCode(403);
        then(path, left.director, "/withdraw", "{\"reason\":\"they were free to go\"}");
        get(HE, path).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whatAnAgencyFilesItselfIsOfNoMove() {
        var filed = "/mediations/" + id(post(left.director, "/mediations", null, """
                {"respondentId":"%s","ground":"SLANDER","text":"x"}""".formatted(joined.agency)).statusCode(201));
        get(left.director, filed).body("moveId", nullValue());
    }
}
