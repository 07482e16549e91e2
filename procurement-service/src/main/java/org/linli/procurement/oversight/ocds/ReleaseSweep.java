package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.sweep.Sweep;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;
import org.linli.procurement.oversight.ocds.mapping.ReleaseTable;

/**
 * Follows the journal and publishes. The cursor moves in the transaction of the releases, so none comes twice. A fact
 * that cannot be published rests and is tried again; what follows it of the same purchase waits for it, and all the
 * others go on.
 */
@ApplicationScoped
class ReleaseSweep implements Sweep<JournalFact> {

    private final Feed feed;
    private final HeldFacts held;
    private final ReleaseTable table;
    private final Processes processes;
    private final ReleaseWriter writer;

    ReleaseSweep(Feed feed, HeldFacts held, ReleaseTable table, Processes processes, ReleaseWriter writer) {
        this.feed = feed;
        this.held = held;
        this.table = table;
        this.processes = processes;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "open-publication";
    }

    @Override
    public List<JournalFact> due(Instant now, int limit) {
        if (!feed.takeCursor()) {
            return List.of();
        }
        return Stream.concat(held.first(limit).stream(), feed.next(limit).stream()).limit(limit).toList();
    }

    @Override
    public void tick(JournalFact fact, Instant now) {
        tickAll(List.of(fact), now);
    }

    /** One look at what is held, and one step of the cursor. */
    @Override
    public int together() {
        return Integer.MAX_VALUE;
    }

    /** The cursor goes to the last of them: what it passes by rests, and is held. */
    @Override
    public void tickAll(List<JournalFact> facts, Instant now) {
        var last = facts.getLast();
        held.passed(last, facts);
        feed.moveTo(last);
        if (held.isEmpty()) {
            facts.forEach(this::publish);
        } else {
            facts.stream().filter(fact -> !held.waits(fact)).forEach(fact -> {
                publish(fact);
                held.published(fact);
            });
        }
    }

    private void publish(JournalFact fact) {
        table.of(fact).ifPresent(mapping -> processes.of(fact).ifPresent(process -> {
            var draft = mapping.of(fact, process);
            if (draft != null) {
                writer.publish(fact, process, draft);
            }
        }));
    }
}
