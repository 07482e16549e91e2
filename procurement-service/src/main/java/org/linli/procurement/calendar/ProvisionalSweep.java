package org.linli.procurement.calendar;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/**
 * Finds deadlines whose year has got its calendar. Runs before the sweeps that act on deadlines: what the calendar moves on must not
 * be closed by its old day in the same pass.
 */
@ApplicationScoped
@Priority(100)
class ProvisionalDeadlines implements Sweep {

    /** Nobody sets a deadline farther ahead. */
    private static final int YEARS_AHEAD = 5;

    private final List<Provisional> features;
    private final Rules rules;
    private final Calendars calendars;

    ProvisionalDeadlines(@All List<Provisional> features, Rules rules, Calendars calendars) {
        this.features = features;
        this.rules = rules;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "provisional-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var calendar = calendars.current();
        var year = Deadline.dayOf(now).getYear();
        var known = IntStream.rangeClosed(year - YEARS_AHEAD, year + YEARS_AHEAD).filter(calendar::isKnown).boxed()
                .collect(Collectors.toSet());
        var by = new Reckoning(rules.book(), calendar, known);
        return features.stream().mapToInt(feature -> feature.reckonAgain(by, limit)).sum();
    }
}
