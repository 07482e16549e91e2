package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows;

/** Reckons provisional terms to decide on a sign again. */
@ApplicationScoped
class ProvisionalSigns implements Provisional {

    private final CollusionSigns signs;
    private final ProvisionalRows rows;
    private final Journal journal;

    ProvisionalSigns(CollusionSigns signs, ProvisionalRows rows, Journal journal) {
        this.signs = signs;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.COLLUSION_SIGN;
    }

    @Override
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return rows.byTerm("collusion_sign", "decide_until", by, limit);
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var sign = signs.get(id);
        sign.recompute(by)
                .ifPresent(each -> journal.append(each.toFact(sign.tenderId(), Subject.COLLUSION_SIGN, sign.id())));
    }
}
