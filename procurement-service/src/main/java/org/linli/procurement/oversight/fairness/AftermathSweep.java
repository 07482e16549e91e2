package org.linli.procurement.oversight.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Once a day: what became of results. */
@ApplicationScoped
class AftermathSweep implements Sweep<LocalDate> {

    private final Aftermath aftermath;
    private final RedFlags flags;
    private final Journal journal;
    private final Today today;

    AftermathSweep(Aftermath aftermath, RedFlags flags, Journal journal, Today today) {
        this.aftermath = aftermath;
        this.flags = flags;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "fairness-aftermath";
    }

    @Override
    public List<LocalDate> due(Instant now, int limit) {
        var day = Deadline.dayOf(now);
        return aftermath.checkedOn(day) ? List.of() : List.of(day);
    }

    @Override
    public void tick(LocalDate date, Instant now) {
        var day = today.day();
        var since = aftermath.checkedBefore(date);
        Stream.of(aftermath.decisionsNotFollowed(day), aftermath.awardedAgain(day, since),
                aftermath.pricesChangedAgain(day)).flatMap(found -> found).toList()
                .forEach(found -> flags.raise(found.tender(), found.finding(), date).ifPresent(journal::append));
        aftermath.markChecked(date);
    }
}
