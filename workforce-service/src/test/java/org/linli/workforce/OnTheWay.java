package org.linli.workforce;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import org.linli.platform.testkit.Time;

/**
 * Somebody of the community on the way into the profession, over HTTP.
 *
 * @param supervisorPost of a supervisor of the same agency; {@code internship} whether they have begun to supervise
 */
public record OnTheWay(Team team, String worker, String supervisorPost, boolean internship, String path) {

    public static OnTheWay enrolled() {
        return enrolled(Team.registered());
    }

    public static OnTheWay enrolled(Team team) {
        var worker = team.worker();
        var id = id(post(team.clerk, "/conversions", null, body(worker)).statusCode(201));
        return new OnTheWay(team, worker, team.supervisor(), false, "/conversions/" + id);
    }

    public static String body(String worker) {
        return "{\"workerId\":\"%s\",\"schooling\":\"BACHELOR\",\"socialWork\":true,\"formerWork\":\"社区网格员\"}"
                .formatted(worker);
    }

    /** As much as may be recognised is; the rest was learnt within the days from today. */
    public static OnTheWay bridged() {
        var way = enrolled();
        var hours = rule("T11-BRIDGING") - rule("T11-PRIOR");
        var days = Math.ceilDiv(hours, rule("EDUCATION-DAY"));
        then(way.path(), ASSOCIATION, "/prior-learning", "{\"hours\":%d}".formatted(rule("T11-PRIOR")));
        var first = Time.today();
        Time.to(first.plusDays(days));
        way.team().experienced(way.worker(), "EDUCATION", first, first.plusDays(days - 1L), hours);
        return way;
    }

    /** All hours and days are logged, and nothing is signed off. */
    public static OnTheWay interned() {
        var way = bridged().begun();
        var days = rule("T11-DAYS");
        Time.to(Time.today().plusDays(days));
        for (int ago = 1; ago <= days; ago++) {
            post(way.team().clerk, way.path() + "/days", "*", day(ago)).statusCode(200);
        }
        return way;
    }

    public static OnTheWay signedOff() {
        var way = interned();
        post(way.signer(), way.path() + "/sign-off", "*", null).statusCode(200);
        return way;
    }

    /** The internship begins. */
    public OnTheWay begun() {
        then(path, team.director, "/supervisor", supervisorBody());
        return new OnTheWay(team, worker, supervisorPost, true, path);
    }

    /** The most that a day holds, so many days ago. */
    public static String day(int ago) {
        return "{\"on\":\"%s\",\"hours\":%d,\"evidence\":\"日志\"}".formatted(Time.today().minusDays(ago),
                rule("EDUCATION-DAY"));
    }

    public String supervisorBody() {
        return "{\"supervisorPostId\":\"%s\"}".formatted(supervisorPost);
    }

    /** Who may sign off: the supervisor, once there is one; before that nobody, and the person is told so. */
    public String signer() {
        return Team.self(internship ? team.workerOf(supervisorPost) : worker);
    }

    public String status() {
        return get(team.director, path).extract().path("status");
    }
}
