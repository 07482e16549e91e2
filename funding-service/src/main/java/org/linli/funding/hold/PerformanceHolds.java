package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
class PerformanceHolds implements Aggregates<PerformanceHold> {

    @Override
    public String kind() {
        return "Hold";
    }

    /** What that evaluation ordered, if anything, held until the transaction ends. */
    Optional<PerformanceHold> lockedOf(UUID evaluationId) {
        return findByIdOptional(evaluationId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Serialises the facts of one evaluation. @return false when money has followed this one or a later one already */
    boolean markSeen(UUID evaluationId, long sequence) {
        return getEntityManager().createNativeQuery("""
                insert into evaluation_seen as seen (evaluation_id, sequence) values (:id, :sequence)
                on conflict (evaluation_id) do update set sequence = excluded.sequence
                    where seen.sequence < excluded.sequence""").setParameter("id", evaluationId)
                .setParameter("sequence", sequence).executeUpdate() == 1;
    }

    /** A contract has one or two. */
    List<PerformanceHold> live(UUID contractId) {
        return find("contractId = ?1 and status <> ?2 order by id", contractId, HoldStatus.RELEASED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** A re-evaluation of the contract has passed on that day; the latest counts. */
    void repaired(UUID contractId, LocalDate on) {
        getEntityManager().createNativeQuery("""
                insert into contract_repair as known (contract_id, repaired_on) values (:contract, :on)
                on conflict (contract_id) do update set repaired_on = greatest(known.repaired_on,
                    excluded.repaired_on)""").setParameter("contract", contractId).setParameter("on", on)
                .executeUpdate();
    }

    /** The day of a re-evaluation that passed on that day or later: results of one contract arrive in any order. */
    Optional<LocalDate> repairedSince(UUID contractId, LocalDate day) {
        return getEntityManager()
                .createNativeQuery(
                        "select repaired_on from contract_repair where contract_id = :contract and repaired_on >= :day",
                        LocalDate.class)
                .setParameter("contract", contractId).setParameter("day", day).getResultStream()
                .map(LocalDate.class::cast).findFirst();
    }
}
