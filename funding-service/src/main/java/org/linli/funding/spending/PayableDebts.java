package org.linli.funding.spending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.linli.funding.Rows;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.source.SourceDebts;
import org.linli.funding.source.SourceReport.Project;

/** What payables draw on a source; late interest draws on it only once the bank is told to pay it. */
@ApplicationScoped
class PayableDebts implements SourceDebts {

    private final EntityManager database;

    PayableDebts(EntityManager database) {
        this.database = database;
    }

    @Override
    public Total of(UUID sourceId) {
        var row = (Object[]) database.createNativeQuery("""
                select coalesce(sum(amount) filter (where status = :planned), 0),
                       coalesce(sum(amount - paid) filter (where status in (:earned)), 0)
                  from payable where source_id = :source and part <> :interest""").setParameter("source", sourceId)
                .setParameter("interest", Part.INTEREST.name()).setParameter("planned", PayableStatus.PLANNED.name())
                .setParameter("earned", PayableStatus.EARNED).getSingleResult();
        return new Total(Rows.money(row[0]), Rows.money(row[1]));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Project> projects(UUID sourceId) {
        return ((List<Object[]>) database.createNativeQuery("""
                select contract_id, agency_id, purchaser_id, sum(amount), sum(paid) from payable
                    where source_id = :source and status in (:counting) and part <> :interest
                 group by contract_id, agency_id, purchaser_id order by max(id::text) desc limit 500""")
                .setParameter("source", sourceId).setParameter("interest", Part.INTEREST.name())
                .setParameter("counting", PayableStatus.COUNTING).getResultList()).stream()
                .map(row -> new Project((UUID) row[0], (UUID) row[1], (String) row[2], Rows.money(row[3]),
                        Rows.money(row[4])))
                .toList();
    }
}
