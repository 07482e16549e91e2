package org.linli.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How an agency's services were found, as evaluation last told it. */
@ApplicationScoped
class ServiceResults {

    private static final int MOST = 20;

    /** @param grade code of evaluation */
    record Result(UUID contractId, String kind, String grade, LocalDate on) {
    }

    private final EntityManager database;

    ServiceResults(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void told(ServiceJudged fact, LocalDate heardOn) {
        database.createNativeQuery("""
                insert into service_result (evaluation_id, agency_id, contract_id, kind, grade, on_day)
                values (:evaluation, :agency, :contract, :kind, :grade, :day)
                on conflict (evaluation_id) do update set grade = excluded.grade""")
                .setParameter("evaluation", fact.evaluationId()).setParameter("agency", fact.agencyId())
                .setParameter("contract", fact.contractId()).setParameter("kind", fact.kind())
                .setParameter("grade", fact.grade())
                .setParameter("day", fact.finalisedOn() == null ? heardOn : fact.finalisedOn()).executeUpdate();
    }

    /** Of that day and before, the latest first. */
    List<Result> of(UUID agencyId, LocalDate day) {
        List<?> rows = database.createNativeQuery("""
                select contract_id, kind, grade, on_day from service_result
                 where agency_id = :agency and on_day <= :day and grade is not null
                   and kind is not null and contract_id is not null
                 order by on_day desc, evaluation_id limit :most""").setParameter("agency", agencyId)
                .setParameter("day", day).setParameter("most", MOST).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Result((UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3])).toList();
    }
}
