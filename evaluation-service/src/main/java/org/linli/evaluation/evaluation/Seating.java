package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.evaluation.assessor.Engagements;
import org.linli.evaluation.assessor.Task;
import org.linli.evaluation.indicator.AssessorPart;

/** Counts seats from the teams of evaluations. */
@ApplicationScoped
class Seating implements Engagements {

    private static final String SITS = " team @> cast(:seat as jsonb) and id <> :self";

    private static final String LOOKS = """
            select team @> cast(:seat as jsonb) from evaluation where %s = :of
                and kind in ('MID_TERM', 'FINAL', 'RE_EVALUATION')
               and status <> 'CANCELLED' and (due_on, id) %s (cast(:day as date), cast(:self as uuid))
                   order by due_on %s, id %s limit :most""";

    private final EntityManager database;

    Seating(EntityManager database) {
        this.database = database;
    }

    @Override
    public int open(String account, Task task) {
        return ((Number) database.createNativeQuery(
                "select count(*) from evaluation where status not in ('FINAL', 'CORRECTED', 'CANCELLED') and" + SITS)
                .setParameter("seat", seat(account)).setParameter("self", task.evaluationId()).getSingleResult())
                .intValue();
    }

    @Override
    public int inYear(String account, Task task) {
        var year = task.dueOn().getYear();
        return ((Number) database.createNativeQuery(
                "select count(*) from evaluation where status <> 'CANCELLED' and due_on >= :from and due_on < :to and"
                        + SITS)
                .setParameter("seat", seat(account)).setParameter("self", task.evaluationId())
                .setParameter("from", LocalDate.of(year, 1, 1)).setParameter("to", LocalDate.of(year + 1, 1, 1))
                .getSingleResult()).intValue();
    }

    @Override
    public int running(String account, Task task, int most) {
        return run(seat(account), "agency_id", task.agencyId(), task, most);
    }

    @Override
    public int runningFor(AssessorPart part, String account, Task task, int most) {
        return run("[{\"part\":\"" + part + "\",\"declaration\":{\"assessor\":\"" + account + "\"}}]", "contract_id",
                task.contractId(), task, most);
    }

    private int run(String seat, String column, UUID of, Task task, int most) {
        return held(LOOKS.formatted(column, "<", "desc", "desc"), seat, of, task, most)
                + held(LOOKS.formatted(column, ">", "asc", "asc"), seat, of, task, most);
    }

    /** How many looks from this one on, in the order of the query, up to the first without that seat. */
    @SuppressWarnings("unchecked")
    private int held(String looks, String seat, UUID of, Task task, int most) {
        List<Boolean> sat = database.createNativeQuery(looks, Boolean.class).setParameter("seat", seat)
                .setParameter("of", of).setParameter("day", task.dueOn()).setParameter("self", task.evaluationId())
                .setParameter("most", most).getResultList();
        return (int) sat.stream().takeWhile(Boolean.TRUE::equals).count();
    }

    /** Accounts hold no character that JSON would escape: the pool and the request see to that. */
    static String seat(String account) {
        return "[{\"declaration\":{\"assessor\":\"" + account + "\"}}]";
    }
}
