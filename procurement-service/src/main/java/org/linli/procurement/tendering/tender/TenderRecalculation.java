package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons the provisional terms of tenders again. */
@ApplicationScoped
class TenderRecalculation implements Provisional {

    private final Tenders tenders;

    TenderRecalculation(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public Subject subject() {
        return Subject.TENDER;
    }

    @Override
    public Place place() {
        return Place.clocks("tender");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        return tenders.get(id).recompute(by).stream().map(each -> each.toFact(id, subject(), id)).toList();
    }
}
