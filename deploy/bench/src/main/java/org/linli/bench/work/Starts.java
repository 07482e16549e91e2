package org.linli.bench.work;

import java.util.ArrayList;
import org.linli.bench.Session;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;

/** A stop and a later start, as one types them; the suite runs before and after. */
public final class Starts implements Work {

    private static final String ONLY = "starts";

    @Override
    public void measure(Session session) throws Exception {
        var stops = new ArrayList<Double>();
        var starts = new ArrayList<Double>();
        for (int each = 0; each < session.settings().runs(); each++) {
            stops.add(session.suite().down());
            starts.add(session.suite().up());
        }
        session.add(new Row("a later start", "≤ 25 s", Spread.of(starts).text() + " s", "–", ONLY));
        session.add(new Row("stop", "≤ 8 s", Spread.of(stops).text() + " s", "–", ONLY));
    }
}
