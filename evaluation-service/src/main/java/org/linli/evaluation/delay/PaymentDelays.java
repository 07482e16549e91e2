package org.linli.evaluation.delay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** All delays. */
@ApplicationScoped
public class PaymentDelays implements PanacheRepositoryBase<PaymentDelay, UUID> {

    /** What had fallen due by that day: money due later cannot have held up what was planned for it. */
    public LostTime of(UUID contractId, LocalDate plannedOn) {
        return LostTime.of(list("contractId = ?1 and dueOn <= ?2", contractId, plannedOn));
    }

    /** The same fact twice, or an earlier one after a later one, changes nothing. */
    public void late(UUID payableId, UUID contractId, LocalDate dueOn, int days) {
        getEntityManager().createNativeQuery("""
                insert into payment_delay (payable_id, contract_id, due_on, days)
                    values (:payable, :contract, :due, :days)
                on conflict (payable_id) do update set days = greatest(payment_delay.days, excluded.days)""")
                .setParameter("payable", payableId).setParameter("contract", contractId).setParameter("due", dueOn)
                .setParameter("days", days).executeUpdate();
    }
}
