package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;

/** All payables. */
@ApplicationScoped
public class Payables implements Aggregates<Payable> {

    /** Work of an instalment that was handed over and that nobody accepted by its last day. */
    public record SilentWork(UUID contractId, int instalmentNo, LocalDate acceptUntil) {

        /** Names it among all. */
        @Override
        public String toString() {
            return contractId + " " + instalmentNo;
        }
    }

    private final RunningNumbers numbers;

    Payables(RunningNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return "Payable";
    }

    /**
     * Those with the interest that was made payable on them, and what they themselves are the interest of: they move
     * together.
     */
    @SuppressWarnings("unchecked")
    public List<Payable> lockedWithInterest(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var all = new HashSet<>(ids);
        all.addAll(getEntityManager().createNativeQuery("""
                select id from payable where interest_on in (:ids)
                union select interest_on from payable where id in (:ids) and interest_on is not null""", UUID.class)
                .setParameter("ids", all).getResultList());
        return lockedAll(all);
    }

    /** Interest that was made payable on that payable, the latest first. */
    public List<Payable> interestOn(UUID latePayableId) {
        return find("terms.interestOn = ?1 order by id desc", latePayableId).withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Made, and with interest that is not payable yet: rounded as {@link InterestTally} does, for the sweep. */
    @SuppressWarnings("unchecked")
    public List<UUID> withOpenInterest(int limit) {
        return getEntityManager().createNativeQuery("""
                select id from payable where cleared_on is not null and round(interest_exact) > interest_claimed
                 order by id for update skip locked limit :limit""", UUID.class).setParameter("limit", limit)
                .getResultList();
    }

    public List<Payable> ofContract(UUID contractId) {
        return find("terms.contractId = ?1 order by id", contractId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public List<Payable> ofContract(UUID contractId, PayableStatus status) {
        return find("terms.contractId = ?1 and progress.status = ?2 order by id", contractId, status)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /**
     * The performance part of the next instalment that is neither paid nor with the bank nor held by another
     * evaluation.
     */
    public Optional<Payable> nextPerformance(UUID contractId) {
        return find(
                "terms.contractId = ?1 and terms.part = ?2 and progress.status not in ?3 order by terms.instalmentNo",
                contractId, Part.PERFORMANCE, List.of(PayableStatus.PAID, PayableStatus.VOIDED))
                .withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(payable -> !payable.progress().suspensions().isHeldFor(Hold.Reason.EVALUATION)
                        && payable.balance().inFlight().isZero())
                .findFirst();
    }

    /** Every performance part of an agency that money may still flow on. */
    public List<Payable> openPerformance(UUID agencyId) {
        return openPerformance("terms.agencyId", agencyId);
    }

    /** As {@link #openPerformance}, of one contract. */
    public List<Payable> openPerformanceOf(UUID contractId) {
        return openPerformance("terms.contractId", contractId);
    }

    private List<Payable> openPerformance(String whose, UUID id) {
        return find(whose + " = ?1 and terms.part = ?2 and progress.status not in ?3 order by id", id, Part.PERFORMANCE,
                List.of(PayableStatus.PAID, PayableStatus.VOIDED)).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Wages of these agencies whose clock runs. */
    public List<Payable> openWages(Collection<UUID> agencyIds) {
        return list("terms.agencyId in ?1 and terms.part = ?2 and progress.status in ?3 order by id", agencyIds,
                Part.WAGE,
                List.of(PayableStatus.TRIGGERED, PayableStatus.DUE, PayableStatus.OVERDUE, PayableStatus.PARTLY_PAID));
    }

    /**
     * The wages of an agency that are still to be paid, the earliest first; what is only planned comes after what is
     * owed.
     */
    public List<Payable> wagesToCome(UUID agencyId) {
        return list(
                "terms.agencyId = ?1 and terms.part = ?2 and progress.status not in ?3 order by "
                        + "progress.clock.dueOn nulls last, terms.expectedOn nulls last, id",
                agencyId, Part.WAGE, List.of(PayableStatus.PAID, PayableStatus.VOIDED, PayableStatus.PAUSED));
    }

    /** Instalments that were handed over and whose acceptance term passed in silence. */
    @SuppressWarnings("unchecked")
    public List<SilentWork> silentlyAccepted(LocalDate today, int limit) {
        List<Object[]> found = getEntityManager().createNativeQuery("""
                select contract_id, instalment_no, max(accept_until) from payable
                 where status = :planned and accept_until < :today group by contract_id, instalment_no
                 order by contract_id limit :limit""", Object[].class).setParameter("today", today)
                .setParameter("planned", PayableStatus.PLANNED.name()).setParameter("limit", limit).getResultList();
        return found.stream().map(row -> new SilentWork((UUID) row[0], ((Number) row[1]).intValue(), Rows.day(row[2])))
                .toList();
    }

    /** What was seen of these payables is no longer so, and nothing is decided on it. @param seen the version */
    <T> Function<T, Optional<? extends Rejection>> movedOn(Collection<UUID> ids, Function<T, UUID> payable,
            ToLongFunction<T> seen) {
        var now = list("id in ?1", ids).stream().collect(Collectors.toMap(Payable::id, each -> each));
        return body -> Optional.ofNullable(now.get(payable.apply(body)))
                .filter(each -> each.version() != seen.applyAsLong(body))
                .map(each -> new Conflict(PayableProblem.MOVED, each.number()));
    }

    String nextNumber(LocalDate day) {
        return numbers.next("payable_number", "Y", day);
    }
}
