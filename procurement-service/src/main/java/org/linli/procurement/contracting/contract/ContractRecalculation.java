package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** Reckons provisional terms to accept work again. */
@ApplicationScoped
class ContractRecalculation implements Provisional {

    private static final Place WORKS = new Place("contract", """
            jsonb_path_exists(works, '$[*].termUntil.provisional ? (@ == true)')
            and exists (select from jsonb_array_elements(works) as work (said)
                where (said -> 'termUntil' ->> 'provisional')::boolean
                and extract(year from json_day(said -> 'termUntil' -> 'lastDay'))::int in (:years))""");

    private final Contracts contracts;

    ContractRecalculation(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Subject subject() {
        return Subject.CONTRACT;
    }

    @Override
    public Place place() {
        return WORKS;
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var contract = contracts.get(id);
        var moved = new ArrayList<DeadlineRecomputed>();
        contract.recompute(work -> again(contract, work, by, moved));
        return moved;
    }

    /** Only while the purchaser may still accept in time. */
    private Work again(Contract contract, Work work, DeadlineRecalculation by, List<DeadlineRecomputed> moved) {
        var before = work.termUntil();
        if (before == null || !by.isDue(before)) {
            return work;
        }
        if (work.state() != Work.State.DELIVERED || work.deliveredOn() == null) {
            return work.until(RecalculatedDeadline.settled(before));
        }
        var reckoned = RecalculatedDeadline.running("termUntil." + work.instalmentNo(), before,
                by.term(work.deliveredOn(), before.rule(), contract.terms().acceptanceTermDays(), "d"));
        moved.add(reckoned.toFact(contract.tenderId(), Subject.CONTRACT, contract.id()));
        return work.until(reckoned.after());
    }
}
