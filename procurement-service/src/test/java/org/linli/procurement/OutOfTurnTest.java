package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;

/**
 * Whoever asks for a stage out of turn is refused, and nothing has happened: no tender fails and no bid is lost (ADR
 * 28).
 */
@QuarkusTest
@WithTestResource(Engines.class)
class OutOfTurnTest {

    private final Play play = new Play();

    @Test
    void aTenderIsNotRankedBeforeItsPricesAreOpen() {
        Play.pool();
        var tender = play.publishedTender();
        var bids = new ArrayList<UUID>();
        for (var price : List.of("2000000.00", "2100000.00", "2200000.00")) {
            bids.add(Play.id(Play.submit(tender, Play.agency(), price).statusCode(201)));
        }
        refusesRank(tender, "PUBLISHED", "SUBMITTED");
        Play.closeBids(tender);
        refusesRank(tender, "CLOSED", "SUBMITTED");
        play.confirmedPanel(tender);
        play.open(tender);
        refusesRank(tender, "OPENED", "OPENED");
        play.qualifyAll(tender);
        refusesRank(tender, "SCORING", "QUALIFIED");
        bids.forEach(bid -> play.scoreAll(tender, bid, 80));
        refusesRank(tender, "SCORING", "QUALIFIED");
        play.stage(tender, "consensus").statusCode(200);
        refusesRank(tender, "CONSENSUS", "QUALIFIED");
    }

    private void refusesRank(UUID tender, String status, String bids) {
        var told = JournalRows.typesOf(tender);
        play.stage(tender, "rank").statusCode(409);
        assertThat(Play.status(tender)).isEqualTo(status);
        assertThat(Rows.count("select count(*) from bid where tender_id = ? and status = ?", tender, bids))
                .isEqualTo(3);
        assertThat(JournalRows.typesOf(tender)).isEqualTo(told);
    }

    @Test
    void aContractWhoseAwardWasWithdrawnIsNotSigned() {
        var ranked = play.ranked();
        var award = ranked.awarded();
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        Play.post(Play.director(ranked.agencies().get(1)), "/awards/" + award + "/withdraw", "*",
                "{\"reason\":\"no staff left\"}").statusCode(200);
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(201);
        var text = "{\"sha256\":\"" + Play.get(play.writer, "/contracts/" + contract).extract().<String>path("sha256")
                + "\"}";
        Play.post(play.writer, "/contracts/" + contract + "/sign", "*", text).statusCode(409);
        Play.get(play.writer, "/contracts/" + contract).body("signatures.size()", equalTo(0));
    }
}
