package org.linli.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.linli.bench.Session;
import org.linli.bench.report.Row;
import org.linli.bench.suite.Suite;

/** One worker by id, with token, beside a select of the row. */
public final class Reads implements Work {

    static final String ONLY = "reads";
    private static final int WORKFORCE = 8084;
    private static final int PEOPLE = 1_000;

    @Override
    public void measure(Session session) throws Exception {
        var suite = session.suite();
        var bearer = suite.bearer(House.CLERK);
        var ids = people(session, bearer);
        var figures = new SideBySide(session, suite.processes("workforce-service")).run(
                HttpClient.to(suite.port(WORKFORCE), 200, reads(ids, bearer)),
                SelectClient.on(suite, "workforce", "select * from worker where id = ?", 1, () -> any(ids)));
        session.hold(ONLY, figures.ratio());
        session.add(new Row("read by id with token, " + session.settings().clients() + " clients", "≥ 50 %",
                figures.perSecond().text() + " /s; the database " + figures.yardstick().text() + " /s",
                figures.ratio().percent(), ONLY));
        session.add(new Row("service's processor for it", "≤ 0.12 ms", figures.cpuMs().text() + " ms", "–", ONLY));
        if (!session.settings().isShort()) {
            Pgbench.row(session, "workforce", Pgbench.READ, "the database alone, by pgbench", ONLY,
                    "id=" + ids.getFirst());
        }
    }

    static Supplier<HttpClient.Request> reads(List<UUID> ids, String bearer) {
        return () -> HttpClient.Request.get("/api/v1/workers/" + any(ids), bearer);
    }

    static UUID any(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    /** Registered through the service: their secrets must open. */
    private static List<UUID> people(Session session, String bearer) throws Exception {
        var present = ids(session.suite(), "workforce");
        if (present.size() < PEOPLE) {
            try (var client = HttpClient
                    .to(session.suite().port(WORKFORCE), 201, Commands.registrations(bearer, session.people()))
                    .open(0)) {
                for (int each = present.size(); each < PEOPLE; each++) {
                    client.once(0);
                }
            }
        }
        return ids(session.suite(), "workforce");
    }

    static List<UUID> ids(Suite suite, String database) throws Exception {
        var ids = new ArrayList<UUID>();
        try (var connection = suite.database(database);
                var select = connection.prepareStatement("select id from worker where registered_by = ? limit ?")) {
            select.setObject(1, House.AGENCY);
            select.setInt(2, PEOPLE);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
