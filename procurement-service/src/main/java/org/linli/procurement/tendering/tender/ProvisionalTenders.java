package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows;

/** Reckons the provisional terms of tenders again. */
@ApplicationScoped
class ProvisionalTenders implements Provisional {

    private final Tenders tenders;
    private final ProvisionalRows rows;
    private final Journal journal;

    ProvisionalTenders(Tenders tenders, ProvisionalRows rows, Journal journal) {
        this.tenders = tenders;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.TENDER;
    }

    @Override
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return rows.byClocks("tender", by, limit);
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var tender = tenders.get(id);
        tender.recompute(by).forEach(each -> journal.append(each.toFact(tender.id(), Subject.TENDER, tender.id())));
    }
}
