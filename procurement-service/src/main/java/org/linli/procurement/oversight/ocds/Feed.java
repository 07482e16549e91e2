package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;
import org.linli.procurement.oversight.ocds.release.JsonText;

/** The journal in the order in which it became visible, and the cursor that says how far it is published. */
@ApplicationScoped
class Feed {

    /** Of a row {@code j} of the journal, as {@link #fact} takes them. */
    static final String COLUMNS = "j.txid::text, j.position, j.id, j.topic, j.type, j.occurred_at, j.payload::text";
    /** What the publication has not come to. */
    static final String BEYOND_CURSOR =
            "(j.txid, j.position) > ((select c.txid from ocds_cursor c), (select c.position from ocds_cursor c))";

    /** Facts of these alone are of a contracting process ({@link Processes#of}). */
    static final String OF_PROCESSES = "j.topic in ('linli.purchases', 'linli.tenders', 'linli.contracts')";

    private static final String CURSOR = "select 1 from ocds_cursor where id = 1 for update skip locked";
    /** Only below the oldest running transaction, as the change feed does it, so that no row is skipped. */
    private static final String HORIZON = """
            select j.txid::text, j.position from journal j where j.txid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.txid desc, j.position desc limit 1""";
    private static final String NEXT = """
            select %s from journal j where %s and (j.txid, j.position) <= (?::xid8, ?) and %s
             order by j.txid, j.position limit ?""".formatted(COLUMNS, BEYOND_CURSOR, OF_PROCESSES);

    private record Place(String txid, long position) {
    }

    private final Rows rows;

    Feed(Rows rows) {
        this.rows = rows;
    }

    /** @return false while another replica publishes */
    boolean takeCursor() {
        return rows.first(CURSOR, row -> row.getInt(1)).isPresent();
    }

    /** Passes over what is of no process: a day of other facts is one question, and the cursor lies behind them. */
    List<JournalFact> next(int limit) {
        var horizon = rows.first(HORIZON, row -> new Place(row.getString(1), row.getLong(2)));
        if (horizon.isEmpty()) {
            return List.of();
        }
        var end = horizon.get();
        var found = rows.all(NEXT, Feed::fact, end.txid(), end.position(), limit);
        if (found.isEmpty()) {
            moveTo(end);
        }
        return found;
    }

    /** Never backwards. */
    void moveTo(JournalFact last) {
        moveTo(new Place(last.txid(), last.position()));
    }

    private void moveTo(Place last) {
        rows.change(
                "update ocds_cursor set txid = ?::xid8, position = ? where id = 1 and (txid, position) < (?::xid8, ?)",
                last.txid(), last.position(), last.txid(), last.position());
    }

    static JournalFact fact(ResultSet row) throws SQLException {
        return new JournalFact(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5), Rows.instant(row, 6), JsonText.tree(row.getString(7)));
    }
}
