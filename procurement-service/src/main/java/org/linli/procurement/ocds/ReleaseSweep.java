package org.linli.procurement.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.time.Sweep;

/**
 * Follows the journal in the order in which it became visible, and publishes. Only rows below the oldest running transaction are
 * read, as the change feed does it, so none is skipped; the cursor moves in the transaction of the releases, so none comes twice.
 * A fact that cannot be mapped stops the publication rather than being left out of it.
 */
@ApplicationScoped
class ReleaseSweep implements Sweep {

    /** Where we stand; no row while another replica publishes. */
    private static final String CURSOR = "select txid::text, position from ocds_cursor where id = 1 for update skip locked";

    private static final String NEXT = """
            select txid::text, position, id, topic, type, occurred_at, payload::text from journal
             where (txid, position) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
             order by journal.txid, journal.position limit ?""";

    private record Cursor(String txid, long position) {
    }

    private final Rows rows;
    private final ReleaseTable table;
    private final Processes processes;
    private final ReleasePress press;

    ReleaseSweep(Rows rows, ReleaseTable table, Processes processes, ReleasePress press) {
        this.rows = rows;
        this.table = table;
        this.processes = processes;
        this.press = press;
    }

    @Override
    public String name() {
        return "open-publication";
    }

    @Override
    public int sweep(Instant now, int limit) {
        return rows.first(CURSOR, row -> new Cursor(row.getString(1), row.getLong(2))).map(cursor -> follow(cursor, limit)).orElse(0);
    }

    private int follow(Cursor cursor, int limit) {
        var facts = next(cursor, limit);
        facts.forEach(this::publish);
        if (!facts.isEmpty()) {
            var last = facts.getLast();
            rows.change("update ocds_cursor set txid = ?::xid8, position = ? where id = 1", last.txid(), last.position());
        }
        return facts.size();
    }

    private List<JournalFact> next(Cursor cursor, int limit) {
        return rows.all(NEXT, row -> new JournalFact(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5), Rows.instant(row, 6), JsonText.tree(row.getString(7))), cursor.txid(), cursor.position(), limit);
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
