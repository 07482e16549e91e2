package org.linli.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.bench.Session;
import org.linli.bench.load.Client;
import org.linli.bench.load.ClosedModel;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;
import org.linli.bench.suite.PeerProcess;
import org.linli.bench.suite.ProcessTree;

/**
 * The same two requests of a service as one writes it with Spring Boot and JPA: requests for each second of processor
 * time of the process, ours and the peer's in turn.
 */
public final class Peer implements Work {

    private static final String ONLY = "peer";
    private static final String DATABASE = "peer";
    private static final String SERVICE = "workforce-service";
    private static final int OURS = 8084;
    private static final int PEERS = 8088;

    @Override
    public void measure(Session session) throws Exception {
        var suite = session.suite();
        session.sql("postgres", "create database " + DATABASE);
        try (var peer = PeerProcess.start(suite, DATABASE, suite.port(PEERS))) {
            var bearer = suite.bearer(House.CLERK);
            var registrations = Commands.registrations(bearer, session.people());
            compare(session, peer, "register a worker beside Spring Boot with JPA", 201, registrations, registrations);
            compare(session, peer, "read by id beside Spring Boot with JPA", 200,
                    Reads.reads(Reads.ids(suite, "workforce"), suite.bearer(House.CLERK)),
                    Reads.reads(Reads.ids(suite, DATABASE), suite.bearer(House.CLERK)));
        }
    }

    private static void compare(Session session, PeerProcess peer, String work, int expected,
            Supplier<HttpClient.Request> ours, Supplier<HttpClient.Request> peers) throws Exception {
        var suite = session.suite();
        var own = HttpClient.to(suite.port(OURS), expected, ours);
        var other = HttpClient.to(suite.port(PEERS), expected, peers);
        var load = new ClosedModel(session.settings().clients());
        // it has not run until now
        load.run(session.settings().warm().multipliedBy(3), other);
        load.run(session.settings().warm(), own);
        var perCore = new ArrayList<Double>();
        var peersPerCore = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        for (int each = 0; each < session.settings().runs(); each++) {
            var theirs = perCore(session, load, peer.processes(), other);
            var us = perCore(session, load, suite.processes(SERVICE), own);
            perCore.add(us);
            peersPerCore.add(theirs);
            times.add(us / theirs);
        }
        session.add(new Row(work + ", requests for each second of a core", "≥ 3 × the peer",
                text(perCore) + "; the peer " + text(peersPerCore) + "; " + text(times) + " ×", "–", ONLY));
    }

    private static double perCore(Session session, ClosedModel load, ProcessTree process, Client.Factory clients)
            throws Exception {
        var before = process.cpuSeconds();
        var count = load.run(session.settings().time(), clients).count();
        return count / (process.cpuSeconds() - before);
    }

    private static String text(List<Double> runs) {
        return Spread.of(runs).text();
    }
}
