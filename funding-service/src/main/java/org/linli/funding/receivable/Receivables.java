package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.PaymentUndone;
import org.linli.funding.bridge.Withheld;
import org.linli.funding.payable.Encumbrance;
import org.linli.funding.receivable.ReceivableStatus.ReceivableCommand;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.money.Money;

/** All confirmations: what of a payable is promised by them, who is to be paid, and what payments make of them. */
@ApplicationScoped
public class Receivables implements Aggregates<Receivable>, Encumbrance {

    private static final List<ReceivableStatus> STANDING =
            List.of(ReceivableStatus.CONFIRMED, ReceivableStatus.ASSIGNED);

    /** For SQL. */
    public static final String ASSIGNED = ReceivableStatus.ASSIGNED.name();

    /** Who is paid of a payable instead of the agency, and how much at most. */
    public record AssignedPayee(PayeeAccount account, Money left) {
    }

    private final Commands commands;
    private final RunningNumbers numbers;

    Receivables(Commands commands, RunningNumbers numbers) {
        this.commands = commands;
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return "Receivable";
    }

    @Override
    public Map<UUID, Money> on(Collection<UUID> payableIds) {
        return find("payableId in ?1 and status in ?2 order by id", payableIds, STANDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(Receivable::payableId, Receivable::left, (first, second) -> first));
    }

    /**
     * The banks that are to be paid, where debts are assigned, by payable; it takes a payable that is held to change
     * that.
     */
    public Map<UUID, AssignedPayee> assignedPayees(Collection<UUID> payableIds) {
        var found = new HashMap<UUID, AssignedPayee>();
        list("payableId in ?1 and status = ?2", payableIds, ReceivableStatus.ASSIGNED)
                .forEach(one -> one.assignee()
                        .ifPresent(to -> found.put(one.payableId(), new AssignedPayee(
                                new PayeeAccount(to.accountId(), to.maskedNumber(), null, to.bankCode(), to.number()),
                                one.left()))));
        return found;
    }

    /** Of these payables those that are confirmed to somebody. */
    public Set<UUID> standingOn(Collection<UUID> payableIds) {
        return payableIds.isEmpty() ? Set.of()
                : Set.copyOf(getEntityManager().createQuery(
                        "select r.payableId from Receivable r where r.payableId in :payables and r.status in :standing",
                        UUID.class).setParameter("payables", payableIds).setParameter("standing", STANDING)
                        .getResultList());
    }

    void paid(@Observes Withheld payment) {
        var net = payment.gross().minus(payment.repayment());
        standing(payment.payableId()).ifPresent(held -> commands.giveAll(held, ReceivableCommand.SETTLE,
                one -> one.settle(payment.paymentId(), net).stream().toList()));
    }

    void undone(@Observes PaymentUndone payment) {
        find("payableId = ?1 and status in ?2 order by id", payment.payableId(),
                List.of(ReceivableStatus.CONFIRMED, ReceivableStatus.ASSIGNED, ReceivableStatus.PAID))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list().forEach(held -> commands.giveAll(held,
                        ReceivableCommand.UNDO, one -> one.undo(payment.paymentId()).stream().toList()));
    }

    Optional<Receivable> byHash(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    boolean hasLive(UUID payableId) {
        return count("payableId = ?1 and status in ?2", payableId,
                List.of(ReceivableStatus.REQUESTED, ReceivableStatus.CONFIRMED, ReceivableStatus.ASSIGNED)) > 0;
    }

    private Optional<Receivable> standing(UUID payableId) {
        return find("payableId = ?1 and status in ?2", payableId, STANDING).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    String nextNumber(LocalDate day) {
        return numbers.next("receivable_number", "R", day);
    }
}
