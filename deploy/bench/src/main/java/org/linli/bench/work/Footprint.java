package org.linli.bench.work;

import java.time.Duration;
import java.util.ArrayList;
import org.linli.bench.Session;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;

/** What the whole suite holds of the memory, and what it uses of the processors while nobody asks for anything. */
public final class Footprint implements Work {

    private static final String ONLY = "footprint";
    private static final int PARTS = 5;
    private static final Duration SETTLING = Duration.ofMinutes(10);

    @Override
    public void measure(Session session) throws Exception {
        var all = session.suite().processes(null);
        var memory = all.pssMb();
        session.add(new Row("memory of all processes, shared pages counted once (PSS)", "≤ 2.2 GB",
                memory.isEmpty() ? "not told by this system" : memory.getAsLong() + " MB", "–", ONLY));
        var rested = all.comesToRest(SETTLING);
        var part = session.settings().idle().dividedBy(PARTS);
        var percent = new ArrayList<Double>();
        for (int each = 0; each < PARTS; each++) {
            var before = all.cpuSeconds();
            var begun = System.nanoTime();
            Thread.sleep(part);
            percent.add((all.cpuSeconds() - before) * 1e11 / (System.nanoTime() - begun));
        }
        session.add(new Row("the whole suite idle, " + session.settings().idle().toSeconds() + " s in five parts",
                "≤ 10 % of one core",
                Spread.of(percent).text() + " % of one core" + (rested ? "" : ", still at work after ten minutes"), "–",
                ONLY));
    }
}
