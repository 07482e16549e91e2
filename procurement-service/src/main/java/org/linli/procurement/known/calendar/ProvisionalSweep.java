package org.linli.procurement.known.calendar;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Sweep;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;

/**
 * Finds deadlines whose year has got its calendar. Runs before the sweeps that act on deadlines: what the calendar
 * moves on must not be closed by its old day in the same pass.
 */
@ApplicationScoped
@Priority(100)
class ProvisionalSweep implements Sweep<ProvisionalSweep.Row> {

    record Row(Subject subject, UUID id) {

        @Override
        public String toString() {
            return subject + " " + id;
        }
    }

    /** Nobody sets a deadline farther ahead. */
    private static final int YEARS_AHEAD = 5;

    private final List<Provisional> features;
    private final ProvisionalRows rows;
    private final Journal journal;
    private final Today today;

    ProvisionalSweep(@All List<Provisional> features, ProvisionalRows rows, Journal journal, Today today) {
        this.features = features;
        this.rows = rows;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "provisional-deadlines";
    }

    @Override
    public List<Row> due(Instant now, int limit) {
        var by = reckoning();
        return features.stream().flatMap(
                feature -> rows.due(feature.place(), by, limit).stream().map(id -> new Row(feature.subject(), id)))
                .limit(limit).toList();
    }

    @Override
    public void tick(Row row, Instant now) {
        tickAll(List.of(row), now);
    }

    @Override
    public void tickAll(List<Row> due, Instant now) {
        var by = reckoning();
        due.forEach(row -> journal.append(feature(row.subject()).recompute(row.id(), by)));
    }

    private Provisional feature(Subject subject) {
        return features.stream().filter(feature -> feature.subject() == subject).findFirst().orElseThrow();
    }

    private DeadlineRecalculation reckoning() {
        var day = today.day();
        var year = day.date().getYear();
        var known = IntStream.rangeClosed(year - YEARS_AHEAD, year + YEARS_AHEAD).filter(day.calendar()::isKnown)
                .boxed().collect(Collectors.toSet());
        return new DeadlineRecalculation(day.rules(), day.calendar(), known);
    }
}
