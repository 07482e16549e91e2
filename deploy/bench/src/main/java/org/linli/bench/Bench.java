package org.linli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linli.bench.report.Page;
import org.linli.bench.report.RatioGuard;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;
import org.linli.bench.suite.Suite;
import org.linli.bench.work.Backlog;
import org.linli.bench.work.Commands;
import org.linli.bench.work.Crossings;
import org.linli.bench.work.Footprint;
import org.linli.bench.work.House;
import org.linli.bench.work.Lists;
import org.linli.bench.work.Peer;
import org.linli.bench.work.Reads;
import org.linli.bench.work.Starts;
import org.linli.bench.work.Work;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./linli bench}: starts a suite of its own, measures, prints one table, stops it. */
@Command(name = "linli bench", mixinStandardHelpOptions = true,
        description = "What the suite does beside what its own database can do, measured in the same run.")
public final class Bench implements Callable<Integer> {

    private static final int CLIENTS = 32;
    private static final int EVENTS_PER_SECOND = 1_000;
    private static final int ANSWERED_PER_SECOND = 20;
    private static final int FULL_BACKLOG = 1_000_000;
    private static final List<String> SHORT = List.of("commands", "reads", "lists");

    @Option(names = "--short", description = "A minute of load; fails when a ratio fell by a third.")
    private boolean brief;

    @Option(names = "--keep", description = "With --short: keep these ratios as the ones to hold.")
    private boolean keep;

    @Option(names = "--write", description = "Write the table into docs/measurements.md.")
    private boolean write;

    @Option(names = "--full", description = "A backlog of 1,000,000 events, ten idle minutes, the case played before.")
    private boolean full;

    @Option(names = "--runs", description = "Of each figure (default 5, short 3).")
    private int runs;

    @Option(names = "--seconds", description = "Of one run (default 10, short 4).")
    private int seconds;

    @Option(names = "--backlog", description = "Journal rows that a relay finds (default 50000).")
    private int backlog = 50_000;

    @Option(names = "--idle-minutes", description = "While nothing is done (default 2).")
    private int idle = 2;

    @Option(names = "--only", split = ",",
            description = "Of: commands, reads, lists, crossings, backlog, footprint, peer, starts.")
    private List<String> only = new ArrayList<>();

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        var line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((failed, command, parsed) -> {
            System.err.println("✗ " + failed);
            System.err.println("  → the logs are in deploy/bench/target/house/logs");
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    private static Map<String, Work> works() {
        var works = new LinkedHashMap<String, Work>();
        works.put("commands", new Commands());
        works.put("reads", new Reads());
        works.put("lists", new Lists());
        works.put("crossings", new Crossings());
        works.put("backlog", new Backlog());
        works.put("footprint", new Footprint());
        works.put("peer", new Peer());
        works.put("starts", new Starts());
        return works;
    }

    @Override
    public Integer call() throws Exception {
        var repository = Path.of(System.getProperty("linli.repository", ".")).toAbsolutePath().normalize();
        var works = works();
        if (!works.keySet().containsAll(only)) {
            System.err.println("✗ not measured here: " + String.join(", ", only));
            System.err.println("  → " + String.join(", ", works.keySet()));
            return 2;
        }
        works.keySet().retainAll(brief ? SHORT : only.isEmpty() ? List.copyOf(works.keySet()) : only);
        var session = new Session(Suite.besides(repository), settings(), System.out);
        measure(session, works);
        var table = Page.table(circumstances(session), session.rows());
        System.out.println("\n" + table);
        if (write) {
            Page.write(repository.resolve("docs/measurements.md"), table);
        }
        if (session.hasFailed()) {
            System.err.println("✗ not everything was measured");
            System.err.println("  → the logs are in deploy/bench/target/house/logs");
            return 1;
        }
        return brief ? guard(repository.resolve("deploy/bench/ratios.csv"), session) : 0;
    }

    private Settings settings() {
        var time = Duration.ofSeconds(seconds > 0 ? seconds : brief ? 4 : 10);
        return new Settings(runs > 0 ? runs : brief ? 3 : 5, CLIENTS, time, time.multipliedBy(2),
                full ? FULL_BACKLOG : backlog, Duration.ofMinutes(full ? 10 : idle), EVENTS_PER_SECOND,
                ANSWERED_PER_SECOND, brief);
    }

    private void measure(Session session, Map<String, Work> works) throws Exception {
        var suite = session.suite();
        session.say("starting a suite of its own in " + suite.home());
        var ended = new Thread(() -> quietly(suite));
        Runtime.getRuntime().addShutdownHook(ended);
        var start = suite.up("--fresh");
        if (works.containsKey("starts")) {
            session.add(new Row("first start after the build, everything fresh", "≤ 40 s",
                    Spread.of(start).text() + " s", "–", "starts"));
        }
        if (full) {
            session.say("playing the case of one street");
            suite.linli("demo");
        }
        new House().measure(session);
        for (var each : works.entrySet()) {
            session.say(each.getKey());
            attempt(session, each.getKey(), each.getValue());
        }
        suite.down();
        Runtime.getRuntime().removeShutdownHook(ended);
    }

    /** What cannot be measured stands in the table as such, and the rest is measured. */
    private static void attempt(Session session, String name, Work work) throws InterruptedException {
        try {
            work.measure(session);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            session.fail(new Row(name, "–", "not measured: " + failed, "–", name));
        }
    }

    private static void quietly(Suite suite) {
        try {
            suite.down();
        } catch (Exception failed) {
            System.err.println("the bench's suite in " + suite.home() + " may still run: " + failed.getMessage());
        }
    }

    private static String circumstances(Session session) {
        var settings = session.settings();
        return String.format(
                "%s, %d cores, JDK %s; everything on the same cores, median and spread of %d runs of %d s.",
                LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version().feature(),
                settings.runs(), settings.time().toSeconds());
    }

    private int guard(Path file, Session session) throws Exception {
        if (keep) {
            RatioGuard.keep(file, session.ratios());
            return 0;
        }
        var fallen = RatioGuard.fallen(file, session.ratios());
        fallen.forEach(line -> System.err.println("✗ " + line));
        if (!fallen.isEmpty()) {
            System.err.println("  → find what made it slower, or say why it may be: ./linli bench --short --keep");
        }
        return fallen.isEmpty() ? 0 : 1;
    }
}
