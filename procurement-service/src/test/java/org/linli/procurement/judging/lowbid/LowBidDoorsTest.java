package org.linli.procurement.judging.lowbid;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case;
import org.linli.procurement.Case.Stage;

/** Every command on the question about a low price in every status, over HTTP. It is read with the tender's others. */
@QuarkusTest
@WithTestResource(Engines.class)
class LowBidDoorsTest {

    private static final String EXPLANATION = "{\"text\":\"t\",\"documents\":[]}";

    private record At(Case play, String id, int nextMember) {

        String path() {
            return "/low-bids/" + id;
        }

        String bidder() {
            return play.director(0);
        }

        String member() {
            return member(nextMember);
        }

        String member(int no) {
            return Case.expert(play.person(play.seats("CONFIRMED").get(no)));
        }

        At after(String token, String below, String body) {
            play.then(token, path() + below, body);
            return this;
        }
    }

    private static At asked() {
        var play = Case.at(Stage.PRICE_OPENED);
        return new At(play, play.lowBid(), 0);
    }

    private static At explained() {
        var at = asked();
        return at.after(at.bidder(), "/explain", EXPLANATION);
    }

    private static String vote(boolean proven) {
        return "{\"proven\":" + proven + ",\"opinion\":\"o\",\"evidence\":[]}";
    }

    private static At decided(boolean proven) {
        var at = explained();
        for (int member = 0; member < 3; member++) {
            at.after(at.member(member), "/vote", vote(proven));
        }
        return new At(at.play(), at.id(), 3);
    }

    @Test
    void aMemberAsksAboutAPriceThatNoRatioStrikesAndNothingIsRankedBeforeItIsDecided() {
        var play = Case.at(Stage.PRICE_OPENED);
        var path = "/tenders/" + play.tender() + "/low-bids";
        var doubt = "{\"bidId\":\"" + play.bid(1) + "\",\"reason\":\"no agency pays its people from that\"}";
        var member = Case.expert(play.person(play.seats("CONFIRMED").getFirst()));
        Case.tried(Case.expert(UUID.randomUUID().toString()), path, doubt).statusCode(403);
        Case.tried(member, path, doubt).statusCode(201).body("flags[0].trigger", equalTo("L4"))
                .body("flags[0].reason", equalTo("no agency pays its people from that"))
                .body("status", equalTo("ASKED"));
        Case.tried(member, path, doubt).statusCode(409);
        Case.tried(play.writer(), "/tenders/" + play.tender() + "/rank", null).statusCode(422);
    }

    @Test
    void everyDoorOfALowBid() {
        Doors.of(LowBidStatus.class, LowBidCommand.class, At::path).reach(LowBidStatus.ASKED, LowBidDoorsTest::asked)
                .reach(LowBidStatus.EXPLAINED, LowBidDoorsTest::explained)
                .reach(LowBidStatus.ACCEPTED, () -> decided(true)).reach(LowBidStatus.UNPROVEN, () -> decided(false))
                .door(LowBidCommand.EXPLAIN, At::bidder, "/explain", at -> EXPLANATION)
                .door(LowBidCommand.VOTE, At::member, "/vote", at -> vote(true))
                .named(LowBidStatus.ASKED, LowBidCommand.VOTE, "scoring.low-bid-term").check();
    }
}
