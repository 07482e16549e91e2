package org.linli.evaluation.practice;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.practice.CardStatus.CardCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a card of good practice in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PracticeCardDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";

    private static String drafted() {
        var one = new Station().signed();
        return "/practice-cards/"
                + post(one.director, "/practice-cards",
                        """
                                {"evaluationId":"%s","title":"t","situation":"s","method":"m","outcome":"o"}"""
                                .formatted(Station.idOf(one.finalised(true))))
                        .statusCode(201).extract().<String>path("id");
    }

    private static String published() {
        return after(drafted(), "/publish", null);
    }

    private static String after(String path, String below, String body) {
        post(LEAD, path + below, body).statusCode(200);
        return path;
    }

    @Test
    void everyDoorOfACard() {
        Doors.of(CardStatus.class, CardCommand.class, (String path) -> path)
                .reach(CardStatus.DRAFT, PracticeCardDoorsTest::drafted)
                .reach(CardStatus.PUBLISHED, PracticeCardDoorsTest::published)
                .reach(CardStatus.REFUSED, () -> after(drafted(), "/refuse", REASON))
                .reach(CardStatus.WITHDRAWN, () -> after(published(), "/withdraw", REASON))
                .door(CardCommand.PUBLISH, path -> LEAD, "/publish")
                .door(CardCommand.REFUSE, path -> LEAD, "/refuse", path -> REASON)
                .door(CardCommand.WITHDRAW, path -> LEAD, "/withdraw", path -> REASON).check();
    }
}
