package org.linli.bench.work;

import java.util.ArrayList;
import java.util.List;
import org.linli.bench.Session;
import org.linli.bench.load.Client;
import org.linli.bench.load.ClosedModel;
import org.linli.bench.report.Spread;
import org.linli.bench.suite.ProcessTree;

/**
 * The same work asked of the service and of its database, in turn, by as many clients: what else the machine does meets
 * both.
 */
final class SideBySide {

    /**
     * What came of it.
     *
     * @param perSecond of the service
     * @param yardstick of the database
     * @param ratio run by run
     * @param cpuMs of the service's process for one request
     */
    record Figures(Spread perSecond, Spread yardstick, Spread ratio, Spread cpuMs) {
    }

    private static final int WARM_ROUNDS = 8;
    /** A round that needs hardly less of the processor than the one before is as warm as it gets. */
    private static final double SETTLED = 0.9;

    private final Session session;
    private final ProcessTree process;

    SideBySide(Session session, ProcessTree process) {
        this.session = session;
        this.process = process;
    }

    Figures run(Client.Factory service, Client.Factory database) throws Exception {
        var settings = session.settings();
        var load = new ClosedModel(settings.clients());
        warm(load, service);
        load.run(settings.warm(), database);
        var perSecond = new ArrayList<Double>();
        var yardstick = new ArrayList<Double>();
        var ratio = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int each = 0; each < settings.runs(); each++) {
            var own = load.run(settings.time(), database).perSecond();
            var before = process.cpuSeconds();
            var served = load.run(settings.time(), service);
            cpu.add((process.cpuSeconds() - before) * 1000 / served.count());
            perSecond.add(served.perSecond());
            yardstick.add(own);
            ratio.add(served.perSecond() / own);
        }
        return new Figures(spread(perSecond), spread(yardstick), spread(ratio), spread(cpu));
    }

    /** A slow machine gets more time, or compilers and caches would be measured. */
    private void warm(ClosedModel load, Client.Factory service) throws Exception {
        var former = Double.MAX_VALUE;
        for (int round = 0; round < WARM_ROUNDS; round++) {
            var before = process.cpuSeconds();
            var count = load.run(session.settings().warm(), service).count();
            var each = (process.cpuSeconds() - before) / count;
            if (each > SETTLED * former) {
                return;
            }
            former = each;
        }
    }

    private static Spread spread(List<Double> runs) {
        return Spread.of(runs);
    }
}
