package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evaluation.schedule.Kind;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.NotFound;

/** All evaluations. */
@ApplicationScoped
class Evaluations implements Aggregates<Evaluation> {

    /** A street has a few results of a kind of service a year. */
    private static final int LATEST = 50;

    @Override
    public String kind() {
        return "Evaluation";
    }

    /** Those it concerns learn of a spot check when somebody stands at the door. */
    @Override
    public Owner ownerOf(UUID id) {
        var evaluation = get(id);
        if (evaluation.plan().kind() == Kind.SPOT && evaluation.status() == EvaluationStatus.PLANNED) {
            throw new NotFound(kind(), id);
        }
        return evaluation.owner();
    }

    /** A contract has a handful. */
    List<Evaluation> of(UUID contractId) {
        return list("plan.contractId = ?1 order by plan.due.plannedOn", contractId);
    }

    /** The same, held in one order. */
    List<Evaluation> lockedOf(UUID contractId) {
        return find("plan.contractId = ?1 order by id", contractId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** An agency's open work, held in one order: a few dozen at most. */
    List<Evaluation> lockedOpenOf(UUID agencyId) {
        return find("plan.agencyId = ?1 and status not in ?2 order by id", agencyId,
                List.of(EvaluationStatus.FINAL, EvaluationStatus.CORRECTED, EvaluationStatus.CANCELLED))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Contracts of an agency with a look that was cancelled for that reason, in one order. */
    List<UUID> contractsClosedBy(UUID agencyId, String reason) {
        return getEntityManager().createQuery("""
                select distinct e.plan.contractId from Evaluation e where e.plan.agencyId = :agency
                    and e.status = :cancelled and e.outcome.cancelReason = :reason order by e.plan.contractId""",
                UUID.class).setParameter("agency", agencyId).setParameter("cancelled", EvaluationStatus.CANCELLED)
                .setParameter("reason", reason).getResultList();
    }

    /** The result whose time ended last before that day, of the latest of that street and kind of service. */
    @SuppressWarnings("unchecked")
    Optional<Evaluation> lastBefore(String areaCode, String serviceType, LocalDate day) {
        List<Evaluation> found = getEntityManager().createNativeQuery("""
                select * from evaluation where grade is not null and facts->>'serviceType' = :service
                    and facts->>'areaCode' = :area
                order by id desc limit :most""", Evaluation.class).setParameter("service", serviceType)
                .setParameter("area", areaCode).setParameter("most", LATEST).getResultList();
        return found.stream().filter(one -> one.plan().facts().periodTo().isBefore(day))
                .max(Comparator.comparing(one -> one.plan().facts().periodTo()));
    }

    @SuppressWarnings("unchecked")
    List<Evaluation> latestGraded(String serviceType, int most) {
        return getEntityManager().createNativeQuery("""
                select * from evaluation where grade is not null and facts->>'serviceType' = :service
                order by id desc limit :most""", Evaluation.class).setParameter("service", serviceType)
                .setParameter("most", most).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Evaluation> graded(String areaPrefix, int year, UUID after, int most) {
        return getEntityManager().createNativeQuery("""
                select * from evaluation where grade is not null and id > :after and finalised_on >= :from
                    and finalised_on < :to
                and starts_with(facts->>'areaCode', :area) order by id limit :most""", Evaluation.class)
                .setParameter("after", after).setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1)).setParameter("area", areaPrefix)
                .setParameter("most", most).getResultList();
    }

    /** Open evaluations the account sits in, those after that day and id, what is due first comes first. */
    @SuppressWarnings("unchecked")
    List<Evaluation> seatsOf(String account, LocalDate day, UUID after, int most) {
        return getEntityManager().createNativeQuery("""
                with seated as materialized (select id from evaluation where team @> cast(:seat as jsonb))
                select e.* from evaluation e join seated s on s.id = e.id
                    where e.status not in ('FINAL', 'CORRECTED', 'CANCELLED')
                   and (e.due_on, e.id) > (cast(:day as date), cast(:after as uuid))
                       order by e.due_on, e.id limit :most""", Evaluation.class)
                .setParameter("seat", Seating.seat(account)).setParameter("day", day).setParameter("after", after)
                .setParameter("most", most).getResultList();
    }
}
