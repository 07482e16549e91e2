package org.linli.platform.sweep;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.platform.FailureReason;
import org.linli.platform.Outage;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.time.BusinessClock;

/**
 * Runs every sweep until nothing is due: on a beat, and at once after business time has moved. Any replica may. Rows go
 * in batches; where a batch fails its rows go one by one, and those that fail alone rest while the others go on.
 */
@ApplicationScoped
public class SweepRunner {

    private static final Logger LOG = Logger.getLogger(SweepRunner.class);
    /** Steps one row may take in one pass, as when missed days are caught up; beyond them its tick does not move it. */
    private static final int MOST_TURNS = 1000;

    private final List<Sweep<?>> sweeps;
    private final List<String> names;
    private final SweepFailures failures;
    private final DueRows due;
    private final DueTables tables;
    private final EntityManager entities;
    private final BusinessClock clock;
    private final CommandContext context;
    private final String service;
    private final int batch;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Instant sweptThrough = Instant.EPOCH;
    private volatile boolean ending;

    SweepRunner(@All List<Sweep<?>> sweeps, SweepFailures failures, DueRows due, DueTables tables,
            EntityManager entities, BusinessClock clock, CommandContext context,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "linli.sweep.batch") int batch) {
        this.sweeps = sweeps;
        this.names = sweeps.stream().<String>map(Sweep::name).toList();
        this.failures = failures;
        this.due = due;
        this.tables = tables;
        this.entities = entities;
        this.clock = clock;
        this.context = context;
        this.service = service;
        this.batch = batch;
    }

    @Scheduled(every = "{linli.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        run();
    }

    /** The batch under way is finished before the database goes; no further one begins. */
    void end(@Observes ShutdownEvent event) {
        ending = true;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    /** On its way down, or its hour is one that has not come yet: business time was set back. */
    private boolean isOver(Instant now) {
        return ending || clock.instant().isBefore(now);
    }

    /** One full pass; afterwards nothing that was due when it began is left but what failed by itself and rests. */
    public void run() {
        oneAtATime.lock();
        try {
            var now = clock.instant();
            if (passed(now)) {
                sweptThrough = now;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Never throws: what asked for the pass, the beat or a moved clock, has nothing to do with a database that is away.
     */
    private boolean passed(Instant now) {
        Map<String, List<SweepFailure>> failed;
        Set<String> quiet;
        try {
            failed = failures.bySweep(names);
            quiet = tables.quiet(now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the sweeps did not begin and are tried with the next beat");
            return false;
        }
        var complete = true;
        var turned = false;
        for (var sweep : sweeps) {
            if (quiet.contains(sweep.name()) && !failed.containsKey(sweep.name())) {
                continue;
            }
            var pass = new Pass<>(sweep, now, failed.getOrDefault(sweep.name(), List.of()));
            complete &= !isOver(now) && pass.drain();
            turned |= pass.failuresTurned;
            if (pass.moved) {
                quiet = tables.quiet(now);
            }
        }
        if (turned && complete) {
            failures.bySweep(names);
        }
        return complete && !isOver(now);
    }

    /** Business time of the last complete pass. */
    public Instant sweptThrough() {
        return sweptThrough;
    }

    /** One sweep, from its first due row to its last. */
    private final class Pass<K> {

        private final Sweep<K> sweep;
        private final Instant now;
        private final Map<String, SweepFailure> failed;
        private final Map<String, Integer> turns = new HashMap<>();
        private final int together;
        private boolean failuresTurned;
        private boolean moved;

        Pass(Sweep<K> sweep, Instant now, List<SweepFailure> before) {
            this.sweep = sweep;
            this.now = now;
            this.together = Math.min(batch, sweep.together());
            this.failed = before.stream().collect(Collectors.toMap(SweepFailure::row, failure -> failure));
        }

        /** @return false when the sweep could not even say what is due, or the database is away */
        boolean drain() {
            try {
                for (var rows = batch(); !rows.isEmpty(); rows = batch()) {
                    moved = true;
                    if (isOver(now)) {
                        return false;
                    }
                    Thread.yield();
                }
                forgetWhatIsDueNoMore();
                return true;
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "sweep %s stopped and goes on with the next beat", sweep.name());
                return false;
            }
        }

        /** Somebody put the row right, or another command took care of it. */
        private void forgetWhatIsDueNoMore() {
            failed.values().stream().filter(failure -> !failure.restsAt(now) && !turns.containsKey(failure.row()))
                    .forEach(failure -> failures.settled(sweep.name(), failure.row()));
        }

        private List<K> batch() {
            try {
                return inTransaction(sweep.name(), () -> {
                    var rows = due(batch);
                    for (var from = 0; from < rows.size(); from += together) {
                        tick(rows.subList(from, Math.min(rows.size(), from + together)));
                    }
                    rows.forEach(this::settled);
                    return rows;
                });
            } catch (RuntimeException failure) {
                if (Outage.causes(failure)) {
                    throw failure;
                }
                LOG.warnf("sweep %s: a batch failed and goes row by row: %s", sweep.name(), FailureReason.of(failure));
                return oneByOne();
            }
        }

        /** Read by one question, written in batches, and no longer compared when the next ones are. */
        private void tick(List<K> rows) {
            due.read(rows);
            sweep.tickAll(rows, now);
            entities.flush();
            entities.clear();
        }

        private List<K> oneByOne() {
            var rows = inTransaction(sweep.name(), () -> due(batch));
            rows.forEach(this::alone);
            return rows;
        }

        private void alone(K row) {
            try {
                inTransaction(sweep.name(), () -> {
                    // in their order: most often it is the first, and then no other has to be held
                    if (due(1).contains(row) || due(batch).contains(row)) {
                        sweep.tick(row, now);
                        entities.flush();
                        settled(row);
                    }
                    return row;
                });
            } catch (RuntimeException failure) {
                if (Outage.causes(failure)) {
                    throw failure;
                }
                LOG.errorf(failure, "sweep %s: row %s failed and rests", sweep.name(), row);
                rest(row, failure);
            }
        }

        private void rest(K row, RuntimeException failure) {
            failuresTurned = true;
            failed.put(row.toString(), failures.record(sweep.name(), row.toString(), failure, now));
        }

        /** Without those that rest. */
        private List<K> due(int most) {
            var resting = failed.values().stream().filter(failure -> failure.restsAt(now)).map(SweepFailure::row)
                    .collect(Collectors.toSet());
            return sweep.due(now, most + resting.size()).stream().filter(row -> !resting.contains(row.toString()))
                    .limit(most).toList();
        }

        /** Counted, so that a row which its tick does not move ends here. */
        private void settled(K row) {
            if (failed.containsKey(row.toString())) {
                failuresTurned = true;
                failures.settled(sweep.name(), row.toString());
            }
            if (turns.merge(row.toString(), 1, Integer::sum) > MOST_TURNS) {
                throw new IllegalStateException("still due after " + MOST_TURNS + " turns");
            }
        }
    }

    private <T> T inTransaction(String job, Supplier<T> work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            context.begin(Actor.job(service, job), null, null, null);
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            request.terminate();
        }
    }
}
