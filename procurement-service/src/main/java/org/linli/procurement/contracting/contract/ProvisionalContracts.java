package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.contracting.performance.Work;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** Reckons provisional terms to accept work again. */
@ApplicationScoped
class ProvisionalContracts implements Provisional {

    private final Contracts contracts;
    private final Journal journal;

    ProvisionalContracts(Contracts contracts, Journal journal) {
        this.contracts = contracts;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.CONTRACT;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return contracts.getEntityManager().createNativeQuery("""
                select id from contract where jsonb_path_exists(works,
                    '$[*].termUntil.provisional ? (@ == true)')
                and exists (select from jsonb_array_elements(works) as work (said)
                    where (said -> 'termUntil' ->> 'provisional')::boolean
                    and extract(year from json_day(said -> 'termUntil' -> 'lastDay'))::int in (:years))
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var contract = contracts.get(id);
        contract.recompute(work -> again(contract, work, by));
    }

    /** Only while the purchaser may still accept in time. */
    private Work again(Contract contract, Work work, DeadlineRecalculation by) {
        var before = work.termUntil();
        if (before == null || !by.isDue(before)) {
            return work;
        }
        if (work.state() != Work.State.DELIVERED || work.deliveredOn() == null) {
            return work.until(RecalculatedDeadline.settled(before));
        }
        var reckoned = RecalculatedDeadline.running("termUntil." + work.instalmentNo(), before,
                by.term(work.deliveredOn(), before.rule(), contract.terms().acceptanceTermDays(), "d"));
        journal.append(reckoned.toFact(contract.tenderId(), Subject.CONTRACT, contract.id()));
        return work.until(reckoned.after());
    }
}
