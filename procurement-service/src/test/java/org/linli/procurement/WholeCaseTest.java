package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** From need survey to signed and accepted contract, through the API. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class WholeCaseTest {

    @Test
    void theBestBidWinsAndNotTheCheapest() throws Exception {
        var ranked = new Play().ranked();
        Play.get(null, "/tenders/" + ranked.tender() + "/result").statusCode(200)
                .body("ranking[0].bidId", equalTo(ranked.bids().get(1).toString()))
                .body("whatIfLowestPrice.agencyId", equalTo(ranked.agencies().get(0).toString()))
                .body("whatIfLowestPrice.sameWinner", equalTo(false)).body("ranking.rank", hasItem(3));

        var contract = ranked.signed();
        Play.get(null, "/contracts/" + contract).statusCode(200).body("status", equalTo("ACTIVE"))
                .body("terms.instalments.size()", equalTo(3));
        assertThat(Play.status(ranked.tender())).isEqualTo("CONTRACTED");

        var signed = JournalRows.of(contract).getLast();
        assertThat(signed.type()).isEqualTo("linli.procurement.contract.signed.v1");
        var payload = new ObjectMapper().readTree(signed.payload());
        for (var field : new String[]{"contractId", "number", "tenderId", "purchaseId", "agencyId", "purchaserId",
            "areaCode", "serviceType", "amount", "from", "to", "signedOn", "projectStartedOn", "acceptanceTermDays",
            "instalments", "staffing", "agreedMetrics"}) {
            assertThat(payload.has(field)).as(field).isTrue();
        }
        var first = payload.at("/instalments/0");
        assertThat(first.at("/trigger").asText()).isEqualTo("SIGNING");
        assertThat(first.at("/amount/amount").asText()).isEqualTo("1150000.00");
        assertThat(first.at("/wage/amount").asText()).isEqualTo("747500.00");
        assertThat(first.at("/expectedOn").asText()).isEqualTo(payload.at("/signedOn").asText());
        assertThat(JournalRows.typesOf(ranked.tender())).contains("linli.procurement.tender.published.v1",
                "linli.procurement.bid.submitted.v1", "linli.procurement.tender.closed.v1",
                "linli.procurement.panel.drawn.v1", "linli.procurement.tender.opened.v1",
                "linli.procurement.tender.ranked.v1", "linli.procurement.award.made.v1");
    }

    @Test
    void acceptanceHearsUsersAndSilenceCounts() {
        var ranked = new Play().ranked();
        var contract = ranked.signed();
        var director = Play.director(ranked.agencies().get(1));
        Play.post(director, "/contracts/" + contract + "/deliver", null, "{\"instalmentNo\":1}").statusCode(409);
        Play.post(director, "/contracts/" + contract + "/deliver", null, "{\"instalmentNo\":9}").statusCode(400);
        Play.post(director, "/contracts/" + contract + "/deliver", null, "{\"instalmentNo\":2}").statusCode(409);
        ranked.delivered("/contracts/" + contract, 2);
        var nobodyHeard = "{\"instalmentNo\":2,\"opinions\":{\"respondents\":0,\"satisfied\":0,\"summary\":\"-\"}}";
        Play.post(ranked.play().writer, "/contracts/" + contract + "/accept", "*", nobodyHeard).statusCode(422)
                .body("rule", equalTo("P25"));

        Time.past(Play.lastDay(null, "/contracts/" + contract, "works[1].termUntil"));
        assertThat(JournalRows.typesOf(contract)).contains("linli.procurement.acceptance.overdue.v1");
        Time.sweep();
        assertThat(JournalRows.typesOf(contract)).filteredOn(type -> type.contains("acceptance.overdue")).hasSize(1);

        Play.post(ranked.play().writer, "/contracts/" + contract + "/accept", "*", nobodyHeard.replace(":0", ":9"))
                .statusCode(200).body("works[1].deemed", equalTo(true)).body("works[1].acceptedOn", notNullValue());
        ranked.delivered("/contracts/" + contract, 3);
        Play.post(ranked.play().writer, "/contracts/" + contract + "/accept", "*",
                nobodyHeard.replace(":0", ":9").replace(":2", ":3")).statusCode(200)
                .body("status", equalTo("COMPLETED"));
        assertThat(JournalRows.typesOf(contract)).last().isEqualTo("linli.procurement.contract.completed.v1");
    }
}
