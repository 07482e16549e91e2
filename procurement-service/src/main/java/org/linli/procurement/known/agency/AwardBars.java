package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Award bars, also those that ended. */
@ApplicationScoped
class AwardBars implements PanacheRepositoryBase<AwardBar, UUID> {

    /** @param rows of one organisation, also those that were closed */
    List<AwardBar> unlifted(Collection<UUID> rows) {
        return list("agencyId in ?1 and liftedOn is null order by barredUntil desc", rows);
    }

    Optional<AwardBar> standing(Collection<UUID> rows, LocalDate day) {
        return unlifted(rows).stream().filter(bar -> bar.stands(day)).findFirst();
    }

    List<AwardBar> unliftedOfContract(UUID contractId) {
        return list("contractId = ?1 and liftedOn is null", contractId);
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
