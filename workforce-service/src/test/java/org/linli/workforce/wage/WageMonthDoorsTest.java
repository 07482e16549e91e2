package org.linli.workforce.wage;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.wage.WageStatus.WageCommand;

/** The command on a month of wages in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class WageMonthDoorsTest {

    /** @param paid the post of the one person there is */
    private record At(Team team, String paid, YearMonth month, String path) {

        At confirmed() {
            post(team.director, "/wages", null, confirmation()).statusCode(200);
            return this;
        }

        String confirmation() {
            return """
                    {"agencyId":"%s","month":"%s","payments":[{"postId":"%s","paidOn":"%s",
                     "amount":{"amount":"6000","currency":"CNY"}}]}""".formatted(team.agency, month, paid,
                    Time.today());
        }
    }

    private static At open() {
        var team = Team.registered();
        var post = team.frontline();
        var month = YearMonth.from(Time.today());
        return new At(team, post, month, "/wages/" + id(post(ASSOCIATION, "/wages/expectations", null, """
                {"agencyId":"%s","month":"%s"}""".formatted(team.agency, month)).statusCode(200)));
    }

    private static At confirmed() {
        var at = open().confirmed();
        Time.to(at.month().plusMonths(1).atDay(1));
        return at;
    }

    private static At missed() {
        var at = open();
        Time.past(day(get(at.team().director, at.path()), "dueOn"));
        return at;
    }

    @Test
    void everyDoorOfAMonth() {
        Doors.of(WageStatus.class, WageCommand.class, At::path).reach(WageStatus.OPEN, WageMonthDoorsTest::open)
                .reach(WageStatus.CONFIRMED, WageMonthDoorsTest::confirmed)
                .reach(WageStatus.MISSED, WageMonthDoorsTest::missed)
                .reach(WageStatus.SETTLED, () -> missed().confirmed())
                .door(WageCommand.CONFIRM, "POST", at -> at.team().director, at -> "/wages", At::confirmation).check();
    }
}
