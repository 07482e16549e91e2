package org.linli.evaluation.delay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** All delays. What is said of a payable counts in the order it was said there, whenever it is heard. */
@ApplicationScoped
public class PaymentDelays implements PanacheRepositoryBase<PaymentDelay, UUID> {

    /** What had fallen due by that day: money due later cannot have held up what was planned for it. */
    public LostTime of(UUID contractId, LocalDate plannedOn, LocalDate today) {
        return LostTime.of(list("contractId = ?1 and dueOn <= ?2", contractId, plannedOn), today);
    }

    /** Late so many days, and from then on every day until it is said to have ended. */
    public void late(UUID payableId, UUID contractId, LocalDate dueOn, int days, long sequence) {
        say(payableId, contractId, dueOn, days, true, sequence);
    }

    /** Paid: it was late so many days and no more, whatever was thought before. */
    public void cleared(UUID payableId, UUID contractId, LocalDate dueOn, int days, long sequence) {
        say(payableId, contractId, dueOn, days, false, sequence);
    }

    private void say(UUID payableId, UUID contractId, LocalDate dueOn, int days, boolean running, long sequence) {
        getEntityManager().createNativeQuery("""
                insert into payment_delay (payable_id, contract_id, due_on, days, running, sequence)
                    values (:payable, :contract, :due, :days, :running, :sequence)
                on conflict (payable_id) do update set due_on = excluded.due_on, days = excluded.days,
                    running = excluded.running, sequence = excluded.sequence
                where payment_delay.sequence < excluded.sequence""").setParameter("payable", payableId)
                .setParameter("contract", contractId).setParameter("due", dueOn).setParameter("days", days)
                .setParameter("running", running).setParameter("sequence", sequence).executeUpdate();
    }

    /** Nobody waits for it any more, or it may not be paid now: what was lost until that day stays lost. */
    public void stopped(UUID payableId, LocalDate on, long sequence) {
        getEntityManager().createNativeQuery("""
                update payment_delay set days = greatest(days, cast(:on as date) - due_on), running = false,
                    sequence = :sequence
                where payable_id = :payable and running and sequence < :sequence""").setParameter("on", on)
                .setParameter("payable", payableId).setParameter("sequence", sequence).executeUpdate();
    }
}
