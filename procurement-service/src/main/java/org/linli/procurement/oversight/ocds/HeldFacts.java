package org.linli.procurement.oversight.ocds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.procurement.oversight.ocds.mapping.JournalFact;

/**
 * Facts behind the cursor that are not published: those that failed when their turn came, and what followed them of the
 * same purchase. Each purchase is published in the order of its facts, and none waits for another's.
 */
@ApplicationScoped
class HeldFacts {

    /** Of a row {@code j} of the journal; a fact that belongs to none holds up nothing but itself. */
    private static final String PURCHASE = """
            coalesce(case j.topic
                when 'linli.purchases' then coalesce(
                    (select i.purchase_id from intention i where i.id = j.key::uuid), j.key::uuid)
                when 'linli.tenders' then (select t.purchase_id from tender t where t.id = j.key::uuid)
                when 'linli.contracts' then
                    (select t.purchase_id from contract c join tender t on t.id = c.tender_id
                        where c.id = j.key::uuid)
            end, j.id)""";

    private static final String FIRST = """
            select %s from journal j where j.id in (
                select distinct on (h.purchase_id) h.fact_id from ocds_held h join journal f on f.id = h.fact_id
                 order by h.purchase_id, f.txid, f.position)
             order by j.txid, j.position limit ?""".formatted(Feed.COLUMNS);

    private static final String PASSED = """
            insert into ocds_held (fact_id, purchase_id) select j.id, %s from journal j
             where %s and (j.txid, j.position) <= (?::xid8, ?) and %s and j.id <> all (?::uuid[])
                 on conflict do nothing""".formatted(PURCHASE, Feed.BEYOND_CURSOR, Feed.OF_PROCESSES);

    private static final String WAITS = """
            insert into ocds_held (fact_id, purchase_id)
            select fact.id, fact.purchase_id from (select j.id, j.txid, j.position, %s as purchase_id
                from journal j where j.id = ?) fact
             where exists (select from ocds_held h join journal f on f.id = h.fact_id
                            where h.purchase_id = fact.purchase_id
                                and (f.txid, f.position) < (fact.txid, fact.position))
            on conflict (fact_id) do update set purchase_id = excluded.purchase_id""".formatted(PURCHASE);

    private final Rows rows;

    HeldFacts(Rows rows) {
        this.rows = rows;
    }

    /** The first of each purchase, in feed order. */
    List<JournalFact> first(int limit) {
        return rows.all(FIRST, Feed::fact, limit);
    }

    boolean isEmpty() {
        return rows.first("select 1 from ocds_held limit 1", row -> row.getInt(1)).isEmpty();
    }

    /** Holds what lies between the cursor and that fact, but for those whose turn it is. */
    void passed(JournalFact last, List<JournalFact> turn) {
        rows.change(PASSED, last.txid(), last.position(),
                turn.stream().map(JournalFact::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /** @return whether an earlier one of its purchase is held; then so is this one */
    boolean waits(JournalFact fact) {
        return rows.change(WAITS, fact.id()) == 1;
    }

    void published(JournalFact fact) {
        rows.change("delete from ocds_held where fact_id = ?", fact.id());
    }
}
