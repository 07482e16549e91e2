package org.linli.workforce.base;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.base.TrainingBaseStatus.TrainingBaseCommand;

/** Every command on a training base in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class TrainingBaseDoorsTest {

    private static final String REASON = "{\"reason\":\"closed\"}";
    private static final String SEEN = "{\"findings\":\"in order\"}";
    private static final String EXAMINED = "{\"capacity\":20,\"findings\":\"two rooms\"}";

    private record At(Team team, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static At applied() {
        var team = Team.registered();
        return new At(team, "/training-bases/" + id(post(team.director, "/training-bases", null, """
                {"agencyId":"%s","name":"基地","address":"前进街 1 号","kinds":["COURSES"],"capacity":20}"""
                .formatted(team.agency)).statusCode(201)));
    }

    private static At examined() {
        return applied().after(ASSOCIATION, "/examine", EXAMINED);
    }

    private static At accredited() {
        return examined().after(OTHER_OFFICER, "/accredit", null);
    }

    private static At reviewable() {
        var at = accredited();
        Time.to(day(get(ASSOCIATION, at.path()), "reviewBy").minusMonths(rule("BASE-REVIEW-OPEN")));
        return at;
    }

    private static At renewable() {
        var at = accredited();
        Time.to(day(get(ASSOCIATION, at.path()), "until").minusMonths(rule("BASE-RENEW")));
        return at.after(ASSOCIATION, "/review", SEEN);
    }

    private static At questioned() {
        return accredited().after(ASSOCIATION, "/question", REASON);
    }

    private static At expired() {
        var at = accredited();
        Time.past(day(get(ASSOCIATION, at.path()), "until"));
        return at;
    }

    private static At relinquished() {
        var at = accredited();
        return at.after(at.team().director, "/relinquish", null);
    }

    @Test
    void everyDoorOfABase() {
        Doors.of(TrainingBaseStatus.class, TrainingBaseCommand.class, At::path)
                .reach(TrainingBaseStatus.APPLIED, TrainingBaseDoorsTest::applied)
                .reach(TrainingBaseStatus.EXAMINED, TrainingBaseDoorsTest::examined)
                .reach(TrainingBaseStatus.ACCREDITED, TrainingBaseDoorsTest::accredited)
                .reach(TrainingBaseStatus.ACCREDITED, TrainingBaseCommand.REVIEW, TrainingBaseDoorsTest::reviewable)
                .reach(TrainingBaseStatus.ACCREDITED, TrainingBaseCommand.RENEW, TrainingBaseDoorsTest::renewable)
                .reach(TrainingBaseStatus.QUESTIONED, TrainingBaseDoorsTest::questioned)
                .reach(TrainingBaseStatus.REFUSED, () -> examined().after(OTHER_OFFICER, "/refuse", REASON))
                .reach(TrainingBaseStatus.WITHDRAWN, () -> questioned().after(OTHER_OFFICER, "/withdraw", null))
                .reach(TrainingBaseStatus.EXPIRED, TrainingBaseDoorsTest::expired)
                .reach(TrainingBaseStatus.RELINQUISHED, TrainingBaseDoorsTest::relinquished)
                .door(TrainingBaseCommand.EXAMINE, at -> ASSOCIATION, "/examine", at -> EXAMINED)
                .door(TrainingBaseCommand.ACCREDIT, at -> OTHER_OFFICER, "/accredit")
                .door(TrainingBaseCommand.REFUSE, at -> OTHER_OFFICER, "/refuse", at -> REASON)
                .door(TrainingBaseCommand.REVIEW, at -> ASSOCIATION, "/review", at -> SEEN)
                .door(TrainingBaseCommand.RENEW, at -> OTHER_OFFICER, "/renew")
                .door(TrainingBaseCommand.QUESTION, at -> ASSOCIATION, "/question", at -> REASON)
                .door(TrainingBaseCommand.WITHDRAW, at -> OTHER_OFFICER, "/withdraw")
                .door(TrainingBaseCommand.KEEP, at -> ASSOCIATION, "/keep")
                .door(TrainingBaseCommand.RELINQUISH, at -> at.team().director, "/relinquish").check();
    }
}
