package org.linli.workforce.promotion;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.promotion.PromotionStatus.PromotionCommand;

/** Every command on a promotion in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PromotionDoorsTest {

    private static final String REASON = "{\"reason\":\"too early\"}";

    private record At(Team team, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    /** For a person who has what the tier asks. */
    private static At applied() {
        var team = Team.registered();
        var worker = team.worker();
        team.certified(worker);
        team.served(worker, 60, 60);
        return new At(team, "/promotions/" + id(post(team.clerk, "/promotions", null, """
                {"postId":"%s","tier":"SENIOR"}""".formatted(id(team.posted(worker, "FRONTLINE")))).statusCode(201)));
    }

    private static At granted() {
        var at = applied();
        return at.after(at.team().director, "/grant", null);
    }

    private static At refused() {
        var at = applied();
        return at.after(at.team().director, "/refuse", REASON);
    }

    private static At withdrawn() {
        var at = applied();
        return at.after(at.team().clerk, "/withdraw", REASON);
    }

    private static At lapsed() {
        var at = applied();
        Time.past(day(get(at.team().clerk, at.path()), "decideBy"));
        return at;
    }

    @Test
    void everyDoorOfAPromotion() {
        Doors.of(PromotionStatus.class, PromotionCommand.class, At::path)
                .reach(PromotionStatus.APPLIED, PromotionDoorsTest::applied)
                .reach(PromotionStatus.GRANTED, PromotionDoorsTest::granted)
                .reach(PromotionStatus.REFUSED, PromotionDoorsTest::refused)
                .reach(PromotionStatus.WITHDRAWN, PromotionDoorsTest::withdrawn)
                .reach(PromotionStatus.LAPSED, PromotionDoorsTest::lapsed)
                .door(PromotionCommand.GRANT, at -> at.team().director, "/grant")
                .door(PromotionCommand.REFUSE, at -> at.team().director, "/refuse", at -> REASON)
                .door(PromotionCommand.WITHDRAW, at -> at.team().clerk, "/withdraw", at -> REASON).check();
    }
}
