package org.linli.workforce.internship;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.internship.InternshipStatus.InternshipCommand;

/** Every command on an internship in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class InternshipDoorsTest {

    private static final String REASON = "{\"reason\":\"ill\"}";

    /** @param host the base's agency; {@code post} of the supervisor */
    private record At(Team team, Team host, String worker, String post, LocalDate from, String path) {

        String self() {
            return Team.self(worker);
        }

        String supervisor() {
            return Team.self(host.workerOf(post));
        }

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }

        At placed() {
            return after(host.director, "/place", named());
        }

        At begun() {
            Time.to(from);
            return this;
        }

        At relieved() {
            return after(host.director, "/relieve-supervisor", null);
        }

        /** On its first day; a day later there is another one to say. */
        At logged() {
            after(self(), "/days", hours(from));
            Time.to(from.plusDays(1));
            return this;
        }

        At signed() {
            return after(supervisor(), "/sign-day", first());
        }

        At assessed(boolean passed) {
            return after(supervisor(), "/assess", assessment(passed));
        }

        At past(String lastDay) {
            Time.past(day(get(team.clerk, path), lastDay));
            return this;
        }

        String named() {
            return "{\"supervisorPostId\":\"%s\"}".formatted(post);
        }

        String first() {
            return "{\"on\":\"%s\"}".formatted(from);
        }
    }

    private static String hours(LocalDate on) {
        return "{\"on\":\"%s\",\"hours\":8}".formatted(on);
    }

    private static String assessment(boolean passed) {
        return "{\"passed\":%s,\"reason\":\"works with care\"}".formatted(passed);
    }

    private static String longer() {
        return "{\"until\":\"%s\"}".formatted(Time.today().plusMonths(2));
    }

    private static At planned() {
        var team = Team.registered();
        var host = Team.registered();
        var worker = team.worker();
        var from = Time.today().plusDays(2);
        return new At(team, host, worker, host.supervisor(), from,
                "/internships/"
                        + id(post(team.clerk, "/internships", null,
                                """
                                        {"workerId":"%s","baseId":"%s","from":"%s","until":"%s","hours":8}"""
                                        .formatted(worker, host.base("INTERNSHIPS", 3), from, from.plusDays(10)))
                                .statusCode(201)));
    }

    private static At running() {
        return planned().placed().begun().logged();
    }

    private static At interrupted() {
        var at = running();
        return at.after(at.self(), "/interrupt", REASON);
    }

    private static At refused() {
        var at = planned();
        return at.after(at.host().director, "/refuse", REASON);
    }

    private static At withdrawn() {
        var at = planned().placed();
        return at.after(at.team().clerk, "/withdraw", REASON);
    }

    private static At confirmed(boolean passed) {
        return running().signed().assessed(passed).after(ASSOCIATION, "/confirm", null);
    }

    @Test
    void everyDoorOfAnInternship() {
        var doors = Doors.of(InternshipStatus.class, InternshipCommand.class, At::path)
                .reach(InternshipStatus.PLANNED, InternshipDoorsTest::planned)
                .reach(InternshipStatus.PLACED, () -> planned().placed())
                .reach(InternshipStatus.RUNNING, InternshipDoorsTest::running)
                .reach(InternshipStatus.PLACED, InternshipCommand.ASSIGN, () -> planned().placed().relieved())
                .reach(InternshipStatus.RUNNING, InternshipCommand.ASSIGN, () -> running().relieved())
                .reach(InternshipStatus.INTERRUPTED, InternshipCommand.ASSIGN, () -> interrupted().relieved())
                .reach(InternshipStatus.RUNNING, InternshipCommand.ASSESS, () -> running().signed())
                .reach(InternshipStatus.INTERRUPTED, InternshipDoorsTest::interrupted)
                .reach(InternshipStatus.ASSESSED, () -> running().signed().assessed(true))
                .reach(InternshipStatus.COMPLETED, () -> confirmed(true))
                .reach(InternshipStatus.FAILED, () -> confirmed(false))
                .reach(InternshipStatus.REFUSED, InternshipDoorsTest::refused)
                .reach(InternshipStatus.WITHDRAWN, InternshipDoorsTest::withdrawn)
                .reach(InternshipStatus.LAPSED, () -> planned().past("from"))
                .door(InternshipCommand.PLACE, at -> at.host().director, "/place", At::named)
                .door(InternshipCommand.REFUSE, at -> at.host().director, "/refuse", at -> REASON)
                .door(InternshipCommand.WITHDRAW, at -> at.team().clerk, "/withdraw", at -> REASON)
                .door(InternshipCommand.ASSIGN, at -> at.host().director, "/supervisor", At::named)
                .door(InternshipCommand.RELIEVE, at -> at.host().director, "/relieve-supervisor")
                .door(InternshipCommand.LOG, At::self, "/days", at -> hours(Time.today()))
                .door(InternshipCommand.SIGN, At::supervisor, "/sign-day", At::first)
                .door(InternshipCommand.DENY, At::supervisor, "/deny-day", At::first)
                .door(InternshipCommand.INTERRUPT, At::self, "/interrupt", at -> REASON)
                .door(InternshipCommand.RESUME, at -> at.host().director, "/resume", at -> longer())
                .door(InternshipCommand.ASSESS, At::supervisor, "/assess", at -> assessment(true))
                .door(InternshipCommand.RETURN, at -> ASSOCIATION, "/return", at -> REASON)
                .door(InternshipCommand.CONFIRM, at -> ASSOCIATION, "/confirm");
        for (var unsupervised : List.of(InternshipStatus.PLANNED, InternshipStatus.REFUSED, InternshipStatus.LAPSED)) {
            Stream.of(InternshipCommand.SIGN, InternshipCommand.DENY, InternshipCommand.ASSESS)
                    .forEach(command -> doors.named(unsupervised, command, "out-of-scope"));
        }
        doors.check();
    }
}
