package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons provisional terms to decide on a sign again. */
@ApplicationScoped
class SignRecalculation implements Provisional {

    private final CollusionSigns signs;

    SignRecalculation(CollusionSigns signs) {
        this.signs = signs;
    }

    @Override
    public Subject subject() {
        return Subject.COLLUSION_SIGN;
    }

    @Override
    public Place place() {
        return Place.term("collusion_sign", "decide_until");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var sign = signs.get(id);
        return sign.recompute(by).stream().map(each -> each.toFact(sign.tenderId(), subject(), id)).toList();
    }
}
