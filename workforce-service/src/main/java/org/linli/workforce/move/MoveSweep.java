package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.post.Posts;

/** Once a day: who went from which agency to which within the last months. */
@ApplicationScoped
class MoveSweep implements Sweep<LocalDate> {

    private final MoveFlags flags;
    private final Posts posts;
    private final Employers employers;
    private final Journal journal;
    private final Today today;

    MoveSweep(MoveFlags flags, Posts posts, Employers employers, Journal journal, Today today) {
        this.flags = flags;
        this.posts = posts;
        this.employers = employers;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "moves-between-agencies";
    }

    @Override
    public List<LocalDate> due(Instant now, int limit) {
        var day = Deadline.dayOf(now);
        return flags.lookedOn(day) ? List.of() : List.of(day);
    }

    @Override
    public void tick(LocalDate on, Instant now) {
        var day = today.day();
        var since = on.minusDays(day.rule("MOVE-DAYS").asInt());
        for (var move : posts.moves(since, on, day.rule("MOVE-TEAM").asInt())) {
            MovePattern.of(move, day).filter(pattern -> employers.mayKeep(move.fromAgencyId(), on))
                    .filter(pattern -> flags.isNew(move, since, on))
                    .ifPresent(pattern -> journal.append(new MoveEvent.Flagged(move.fromAgencyId(), move.toAgencyId(),
                            pattern, move.people(), move.since(), on)));
        }
        flags.markLooked(on);
    }
}
