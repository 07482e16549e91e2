package org.linli.bench.work;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.bench.Session;
import org.linli.bench.load.OpenModel;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;
import org.linli.bench.suite.ResidentIds;

/** A keyed command with encryption: a worker is registered, two fields encrypted, one journal row, relays running. */
public final class Commands implements Work {

    static final String ONLY = "commands";
    private static final int WORKFORCE = 8084;

    /** A new person and a new key each time. */
    static Supplier<HttpClient.Request> registrations(String bearer, ResidentIds people) {
        var head = bearer + "Content-Type: application/json\r\nIdempotency-Key: ";
        return () -> new HttpClient.Request("POST", "/api/v1/workers", head + UUID.randomUUID() + "\r\n",
                "{\"agencyId\":\"%s\",\"name\":\"伍一\",\"residentId\":\"%s\"}".formatted(House.AGENCY, people.next()));
    }

    @Override
    public void measure(Session session) throws Exception {
        var suite = session.suite();
        var settings = session.settings();
        var registrations = registrations(suite.bearer(House.CLERK), session.people());
        var service = HttpClient.to(suite.port(WORKFORCE), 201, registrations);
        var figures = new SideBySide(session, suite.processes("workforce-service")).run(service,
                RegisterInSql.on(suite, House.YARDSTICK));
        session.hold(ONLY, figures.ratio());
        session.add(new Row("keyed command with encryption, one journal row, " + settings.clients() + " clients",
                "≥ 60 %", figures.perSecond().text() + " /s; the database " + figures.yardstick().text() + " /s",
                figures.ratio().percent(), ONLY));
        session.add(new Row("service's processor for it", "≤ 0.5 ms", figures.cpuMs().text() + " ms", "–", ONLY));
        if (!settings.isShort()) {
            Pgbench.row(session, House.YARDSTICK, Pgbench.REGISTER, "the database alone, by pgbench", ONLY);
            latency(session, service, figures.perSecond().median() / 2);
        }
    }

    private static void latency(Session session, HttpClient.Factory service, double perSecond) throws Exception {
        var settings = session.settings();
        var median = new ArrayList<Double>();
        var tail = new ArrayList<Double>();
        for (int each = 0; each < settings.runs(); each++) {
            var outcome = new OpenModel(perSecond, settings.clients()).run(settings.time(), service);
            median.add(outcome.milliseconds(50));
            tail.add(outcome.milliseconds(99));
        }
        session.add(new Row("its latency at half that rate, open model", "–",
                "p50 " + Spread.of(median).text() + " ms, p99 " + Spread.of(tail).text() + " ms", "–", ONLY));
    }
}
