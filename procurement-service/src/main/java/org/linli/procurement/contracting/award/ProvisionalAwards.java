package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows;
import org.linli.procurement.tendering.tender.Tenders;

/** Reckons provisional terms to sign again. */
@ApplicationScoped
class ProvisionalAwards implements Provisional {

    private final Awards awards;
    private final Tenders tenders;
    private final ProvisionalRows rows;
    private final Journal journal;

    ProvisionalAwards(Awards awards, Tenders tenders, ProvisionalRows rows, Journal journal) {
        this.awards = awards;
        this.tenders = tenders;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.AWARD;
    }

    @Override
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return rows.byTerm("award", "sign_until", by, limit);
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var award = awards.get(id);
        award.recompute(tenders.get(award.tenderId()).procedure().signDays(), by)
                .ifPresent(each -> journal.append(each.toFact(award.tenderId(), Subject.AWARD, award.id())));
    }
}
