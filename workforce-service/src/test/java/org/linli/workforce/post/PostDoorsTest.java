package org.linli.workforce.post;

import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.post.PostStatus.PostCommand;

/** Every command on a post in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PostDoorsTest {

    /** @param contract of the same agency, to be assigned to */
    private record At(Team team, UUID contract, String path) {
    }

    private static At planned() {
        var team = Team.registered();
        return new At(team, team.contract("[]"),
                "/posts/"
                        + id(post(team.director, "/posts", null,
                                """
                                        {"workerId":"%s","agencyId":"%s","tier":"FRONTLINE","from":"%s"}"""
                                        .formatted(team.worker(), team.agency, Time.today().plusDays(1)))
                                .statusCode(201)));
    }

    private static At active() {
        var team = Team.registered();
        return new At(team, team.contract("[]"), "/posts/" + team.frontline());
    }

    private static At ended() {
        var at = active();
        then(at.path(), at.team().director, "/end", ending());
        return at;
    }

    private static String ending() {
        return "{\"reason\":\"FAMILY\",\"on\":\"" + Time.today() + "\"}";
    }

    @Test
    void everyDoorOfAPost() {
        Doors.of(PostStatus.class, PostCommand.class, At::path).reach(PostStatus.PLANNED, PostDoorsTest::planned)
                .reach(PostStatus.ACTIVE, PostDoorsTest::active).reach(PostStatus.ENDED, PostDoorsTest::ended)
                .door(PostCommand.ASSIGN, at -> at.team().director, "/assign",
                        at -> "{\"contractId\":\"" + at.contract() + "\"}")
                .door(PostCommand.END, at -> at.team().director, "/end", at -> ending()).check();
    }
}
