package org.linli.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;
import org.linli.bench.suite.ResidentIds;
import org.linli.bench.suite.Suite;

/** One run of the bench: its suite, its settings, and what was found so far. */
public final class Session {

    private final Suite suite;
    private final Settings settings;
    private final PrintStream out;
    private final ResidentIds people = new ResidentIds();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new TreeMap<>();
    private boolean hasFailed;

    public Session(Suite suite, Settings settings, PrintStream out) {
        this.suite = suite;
        this.settings = settings;
        this.out = out;
    }

    public Suite suite() {
        return suite;
    }

    public Settings settings() {
        return settings;
    }

    /** People nobody has registered yet. */
    public ResidentIds people() {
        return people;
    }

    public void say(String line) {
        out.println(line);
    }

    public void add(Row row) {
        rows.add(row);
        say("  " + row.work() + ": " + row.figure() + (row.ratio().equals("–") ? "" : ", " + row.ratio()));
    }

    /** A row that says why there is no figure; the run as a whole has failed then. */
    public void fail(Row row) {
        hasFailed = true;
        add(row);
    }

    public boolean hasFailed() {
        return hasFailed;
    }

    /** A ratio that {@code --short} holds against the committed one. */
    public void hold(String name, Spread ratio) {
        ratios.put(name, ratio.median());
    }

    public List<Row> rows() {
        return rows;
    }

    public Map<String, Double> ratios() {
        return ratios;
    }

    /** Runs statements on one of the suite's databases as its superuser. */
    public void sql(String database, String... statements) throws Exception {
        try (var connection = suite.database(database); var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot prepare " + database + ": " + failed.getMessage(), failed);
        }
    }
}
