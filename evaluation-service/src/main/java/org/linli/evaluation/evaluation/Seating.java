package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.linli.evaluation.assessor.Engagements;
import org.linli.evaluation.assessor.Task;

/** Counts seats from the teams of evaluations. */
@ApplicationScoped
class Seating implements Engagements {

    private static final String SITS = " team @> cast(:seat as jsonb) and id <> :self";

    private final EntityManager database;

    Seating(EntityManager database) {
        this.database = database;
    }

    @Override
    public int open(String account, Task task) {
        return ((Number) database.createNativeQuery("select count(*) from evaluation where status not in ('FINAL', 'CORRECTED', 'CANCELLED') and"
                + SITS).setParameter("seat", seat(account)).setParameter("self", task.evaluationId()).getSingleResult()).intValue();
    }

    @Override
    public int inYear(String account, Task task) {
        var year = task.dueOn().getYear();
        return ((Number) database.createNativeQuery("select count(*) from evaluation where status <> 'CANCELLED' and due_on >= :from and due_on < :to and"
                + SITS).setParameter("seat", seat(account)).setParameter("self", task.evaluationId()).setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 1)).getSingleResult()).intValue();
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean satInLast(String account, Task task, int looks) {
        List<Boolean> sat = database.createNativeQuery("""
                select team @> cast(:seat as jsonb) from evaluation where agency_id = :agency and kind in ('MID_TERM', 'FINAL', 'RE_EVALUATION')
                   and status <> 'CANCELLED' and id <> :self and due_on <= :day order by due_on desc, id limit :looks""", Boolean.class)
                .setParameter("seat", seat(account)).setParameter("agency", task.agencyId()).setParameter("self", task.evaluationId())
                .setParameter("day", task.dueOn()).setParameter("looks", looks).getResultList();
        return sat.size() == looks && sat.stream().allMatch(Boolean.TRUE::equals);
    }

    /** Accounts hold no character that JSON would escape: the pool and the request see to that. */
    static String seat(String account) {
        return "[{\"declaration\":{\"assessor\":\"" + account + "\"}}]";
    }
}
