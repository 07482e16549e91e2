package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.tendering.question.QuestionCommand;
import org.linli.procurement.tendering.question.QuestionStatus;

/** Every command on a question about a tender document in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class QuestionDoorsTest {

    private static final String ANSWER = "{\"text\":\"t\"}";

    private record At(Play play, UUID asker, String path) {

        String director() {
            return Play.director(asker);
        }

        At after(String token, String below, String body) {
            Play.post(token, path + below, null, body).statusCode(200);
            return this;
        }
    }

    private static At open() {
        var play = new Play();
        var asker = Play.agency();
        return new At(play, asker,
                "/questions/"
                        + Play.id(Play.post(Play.director(asker), "/tenders/" + play.publishedTender() + "/questions",
                                null, "{\"agencyId\":\"" + asker + "\",\"text\":\"?\"}").statusCode(201)));
    }

    @Test
    void everyDoorOfAQuestion() {
        Doors.of(QuestionStatus.class, QuestionCommand.class, At::path)
                .reach(QuestionStatus.OPEN, QuestionDoorsTest::open).reach(QuestionStatus.ANSWERED, () -> {
                    var at = open();
                    return at.after(at.play().writer, "/answer", ANSWER);
                }).reach(QuestionStatus.WITHDRAWN, () -> {
                    var at = open();
                    return at.after(at.director(), "/withdraw", null);
                }).door(QuestionCommand.ANSWER, at -> at.play().writer, "/answer", at -> ANSWER)
                .door(QuestionCommand.WITHDRAW, At::director, "/withdraw").check();
    }
}
