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

    private static final String CURSOR = "select 1 from ocds_cursor where id = 1 for update skip locked";
    private static final String NEXT = """
            select %s from journal j where %s and j.txid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.txid, j.position limit ?""".formatted(COLUMNS, BEYOND_CURSOR);

    private final Rows rows;

    Feed(Rows rows) {
        this.rows = rows;
    }

    /** @return false while another replica publishes */
    boolean takeCursor() {
        return rows.first(CURSOR, row -> row.getInt(1)).isPresent();
    }

    /** Only rows below the oldest running transaction, as the change feed does it, so that none is skipped. */
    List<JournalFact> next(int limit) {
        return rows.all(NEXT, Feed::fact, limit);
    }

    /** Never backwards. */
    void moveTo(JournalFact last) {
        rows.change(
                "update ocds_cursor set txid = ?::xid8, position = ? where id = 1 and (txid, position) < (?::xid8, ?)",
                last.txid(), last.position(), last.txid(), last.position());
    }

    static JournalFact fact(ResultSet row) throws SQLException {
        return new JournalFact(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5), Rows.instant(row, 6), JsonText.tree(row.getString(7)));
    }
}
