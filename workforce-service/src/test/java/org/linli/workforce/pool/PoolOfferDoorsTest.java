package org.linli.workforce.pool;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.pool.PoolOfferStatus.PoolOfferCommand;

/** Every command on an offer to the pool in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PoolOfferDoorsTest {

    private record At(Team team, String self, String path) {

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        At past(String lastDay) {
            Time.past(day(get(self, path), lastDay));
            return this;
        }
    }

    private static At proposed() {
        var team = Team.registered();
        var supervisor = team.supervisor();
        return new At(team, Team.self(team.workerOf(supervisor)),
                "/pool-offers/" + id(team.offered(team.director, supervisor).statusCode(201)));
    }

    private static At open() {
        var at = proposed();
        return at.after(at.self(), "/consent", null);
    }

    private static At declined() {
        var at = proposed();
        return at.after(at.self(), "/decline", null);
    }

    private static At withdrawn() {
        var at = open();
        return at.after(at.team().director, "/withdraw", null);
    }

    @Test
    void everyDoorOfAnOffer() {
        Doors.of(PoolOfferStatus.class, PoolOfferCommand.class, At::path)
                .reach(PoolOfferStatus.PROPOSED, PoolOfferDoorsTest::proposed)
                .reach(PoolOfferStatus.OPEN, PoolOfferDoorsTest::open)
                .reach(PoolOfferStatus.DECLINED, PoolOfferDoorsTest::declined)
                .reach(PoolOfferStatus.LAPSED, () -> proposed().past("consentBy"))
                .reach(PoolOfferStatus.WITHDRAWN, PoolOfferDoorsTest::withdrawn)
                .reach(PoolOfferStatus.OVER, () -> open().past("until"))
                .door(PoolOfferCommand.CONSENT, At::self, "/consent")
                .door(PoolOfferCommand.DECLINE, At::self, "/decline")
                .door(PoolOfferCommand.WITHDRAW, at -> at.team().director, "/withdraw").check();
    }
}
