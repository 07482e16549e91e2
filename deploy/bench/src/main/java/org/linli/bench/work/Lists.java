package org.linli.bench.work;

import org.linli.bench.Session;
import org.linli.bench.report.Row;

/** A page of fifty tenders as the public reads it, beside one select of the same rows. */
public final class Lists implements Work {

    static final String ONLY = "lists";
    private static final int PROCUREMENT = 8082;
    private static final String PAGE = "select * from tender where published order by id desc limit 51";

    @Override
    public void measure(Session session) throws Exception {
        var suite = session.suite();
        var request = HttpClient.Request.get("/api/v1/tenders?limit=50", "");
        var figures = new SideBySide(session, suite.processes("procurement-service")).run(
                HttpClient.to(suite.port(PROCUREMENT), 200, () -> request),
                SelectClient.on(suite, "procurement", PAGE, 51, () -> null));
        session.hold(ONLY, figures.ratio());
        session.add(new Row("public list page of 50, " + session.settings().clients() + " clients", "≥ 30 %",
                figures.perSecond().text() + " /s; the database " + figures.yardstick().text() + " /s",
                figures.ratio().percent(), ONLY));
        session.add(new Row("service's processor for it", "–", figures.cpuMs().text() + " ms", "–", ONLY));
    }
}
