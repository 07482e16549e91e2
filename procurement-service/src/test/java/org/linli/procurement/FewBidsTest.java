package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;

/** Three valid bids (P09) are asked for at every step, whatever made the others invalid. */
@QuarkusTest
@WithTestResource(Engines.class)
class FewBidsTest {

    private final Play play = new Play();

    private static void barred(UUID agency, UUID bid) {
        Play.disqualify(agency);
        Await.until("the fall of the bid",
                () -> "INVALIDATED".equals(Play.get(Play.director(agency), "/bids/" + bid).extract().path("status")));
    }

    @Test
    void nothingIsOpenedWhenTooFewBidsAreLeftSinceTheDeadline() {
        var tender = play.publishedTender();
        var agencies = Stream.generate(Play::agency).limit(3).toList();
        var bids = agencies.stream().map(agency -> Play.id(Play.submit(tender, agency, "2300000.00").statusCode(201)))
                .toList();
        Play.closeBids(tender);
        Await.until("the closing", () -> "CLOSED".equals(Play.status(tender)));
        barred(agencies.getFirst(), bids.getFirst());
        play.stage(tender, "open").statusCode(200).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_BIDDERS"));
        Play.get(Play.director(agencies.getLast()), "/bids/" + bids.getLast()).body("status", equalTo("LOST"))
                .body("blindCode", nullValue());
    }

    @Test
    void whatIsLeftOfTheQualifiedBidsIsCountedBeforeTheConsensus() {
        Play.pool();
        var tender = play.publishedTender();
        var agencies = Stream.generate(Play::agency).limit(3).toList();
        var bids = agencies.stream().map(agency -> Play.id(Play.submit(tender, agency, "2300000.00").statusCode(201)))
                .toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        barred(agencies.getFirst(), bids.getFirst());
        play.stage(tender, "consensus").statusCode(200).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_QUALIFIED_BIDS"));
    }
}
