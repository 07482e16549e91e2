package org.linli.procurement.bidding.bid;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on a bid in every status, over HTTP: by its lead, its partner and the host of the tender. */
@QuarkusTest
@WithTestResource(Engines.class)
class BidDoorsTest {

    private static final String DEFECTS = "{\"defects\":[{\"kind\":\"ILLEGIBLE_PAGE\",\"words\":\"p. 4\"}]}";
    private static final String PAPERS =
            "{\"documents\":[{\"name\":\"p4.pdf\",\"sha256\":\"" + "c".repeat(64) + "\",\"size\":1}]}";

    /** @param no which of the three bids */
    private record At(Case play, int no) {

        String path() {
            return "/bids/" + play.bid(no);
        }

        String lead() {
            return play.director(no);
        }

        String host() {
            return play.writer();
        }

        String partner() {
            return play.partner();
        }

        At after(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }
    }

    private static At at(Stage stage, int no) {
        return new At(Case.at(stage), no);
    }

    private static At unconfirmed() {
        var at = at(Stage.PUBLISHED, 0);
        at.play().amend();
        return at;
    }

    /** Its partner never agreed. */
    private static At invalidated() {
        var at = at(Stage.PUBLISHED, 0);
        at.play().closeBids();
        return at;
    }

    private static At asked() {
        var at = at(Stage.OPENED, 0);
        return at.after(at.host(), "/ask-cure", DEFECTS);
    }

    private static At disqualified() {
        var at = at(Stage.OPENED, 0);
        var decisions = "{\"decisions\":[{\"bidId\":\"%s\",\"qualified\":false,\"reason\":\"r\"},{\"bidId\":\"%s\","
                + "\"qualified\":true}," + "{\"bidId\":\"%s\",\"qualified\":true}]}";
        at.play().then(at.host(), "/tenders/" + at.play().tender() + "/qualification",
                decisions.formatted(at.play().bid(0), at.play().bid(1), at.play().bid(2)));
        at.play().agreed(at.play().tender());
        return at;
    }

    @Test
    void everyDoorOfABid() {
        Doors.of(BidStatus.class, BidCommand.class, At::path).reach(BidStatus.SUBMITTED, () -> at(Stage.PUBLISHED, 0))
                .reach(BidStatus.UNCONFIRMED, BidDoorsTest::unconfirmed)
                .reach(BidStatus.WITHDRAWN,
                        () -> at(Stage.PUBLISHED, 0).after(Case.at(Stage.PUBLISHED).director(0), "/withdraw", null))
                .reach(BidStatus.INVALIDATED, BidDoorsTest::invalidated).reach(BidStatus.OPENED, BidDoorsTest::asked)
                .reach(BidStatus.QUALIFIED, () -> at(Stage.SCORING, 0))
                .reach(BidStatus.DISQUALIFIED, BidDoorsTest::disqualified)
                .reach(BidStatus.WON, () -> at(Stage.AWARDED, 1)).reach(BidStatus.LOST, () -> at(Stage.SIGNED, 0))
                .door(BidCommand.REPLACE, At::lead, "/replace", at -> at.play().replacement())
                .door(BidCommand.WITHDRAW, At::lead, "/withdraw").door(BidCommand.CONFIRM, At::lead, "/confirm")
                .door(BidCommand.JOIN, At::partner, "/join", at -> "{\"agencyId\":\"" + at.play().partnerId() + "\"}")
                .door(BidCommand.DECLINE, At::partner, "/decline",
                        at -> "{\"agencyId\":\"" + at.play().partnerId() + "\"}")
                .door(BidCommand.ASK_CURE, At::host, "/ask-cure", at -> DEFECTS)
                .door(BidCommand.CURE, At::lead, "/cure", at -> PAPERS).check();
    }
}
