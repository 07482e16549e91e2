package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.sweep.Sweep;

/**
 * Follows the journal in the order in which it became visible, and publishes. Only rows below the oldest running
 * transaction are read, as the change feed does it, so none is skipped; the cursor moves in the transaction of the
 * releases, so none comes twice. A fact that cannot be published rests and is tried again; what follows it of the same
 * purchase waits for it, and all the others go on.
 */
@ApplicationScoped
class ReleaseSweep implements Sweep<JournalFact> {

    /** No row while another replica publishes. */
    private static final String CURSOR = "select 1 from ocds_cursor where id = 1 for update skip locked";

    private static final String NEXT = """
            select %s from journal j where %s and j.txid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.txid, j.position limit ?""".formatted(JournalFact.COLUMNS, JournalFact.BEYOND_CURSOR);

    private final Rows rows;
    private final HeldFacts held;
    private final ReleaseTable table;
    private final Processes processes;
    private final ReleaseWriter press;

    ReleaseSweep(Rows rows, HeldFacts held, ReleaseTable table, Processes processes, ReleaseWriter press) {
        this.rows = rows;
        this.held = held;
        this.table = table;
        this.processes = processes;
        this.press = press;
    }

    @Override
    public String name() {
        return "open-publication";
    }

    @Override
    public List<JournalFact> due(Instant now, int limit) {
        if (rows.first(CURSOR, row -> row.getInt(1)).isEmpty()) {
            return List.of();
        }
        return Stream.concat(held.first(limit).stream(), rows.all(NEXT, JournalFact::read, limit).stream()).limit(limit)
                .toList();
    }

    @Override
    public void tick(JournalFact fact, Instant now) {
        tickAll(List.of(fact), now);
    }

    /** The cursor goes to the last of them: what it passes by rests, and is held. */
    @Override
    public void tickAll(List<JournalFact> facts, Instant now) {
        var last = facts.getLast();
        held.passed(last, facts);
        rows.change(
                "update ocds_cursor set txid = ?::xid8, position = ? where id = 1 and (txid, position) < (?::xid8, ?)",
                last.txid(), last.position(), last.txid(), last.position());
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
                press.publish(fact, process, draft);
            }
        }));
    }
}
