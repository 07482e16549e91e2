package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;
import org.linli.procurement.tendering.tender.Tenders;

/** Reckons provisional terms to sign again. */
@ApplicationScoped
class AwardRecalculation implements Provisional {

    private final Awards awards;
    private final Tenders tenders;

    AwardRecalculation(Awards awards, Tenders tenders) {
        this.awards = awards;
        this.tenders = tenders;
    }

    @Override
    public Subject subject() {
        return Subject.AWARD;
    }

    @Override
    public Place place() {
        return Place.term("award", "sign_until");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var award = awards.get(id);
        return award.recompute(tenders.get(award.tenderId()).procedure().signDays(), by).stream()
                .map(each -> each.toFact(award.tenderId(), subject(), id)).toList();
    }
}
