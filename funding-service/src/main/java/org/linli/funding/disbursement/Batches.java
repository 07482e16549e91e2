package org.linli.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, UUID> {

    Batch get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Batch", id));
    }

    List<Instruction> instructions(UUID batchId) {
        return getEntityManager().createQuery("from Instruction where batchId = :batch order by position", Instruction.class)
                .setParameter("batch", batchId).getResultList();
    }

    void persist(Instruction instruction) {
        getEntityManager().persist(instruction);
    }

    void forget(UUID batchId) {
        getEntityManager().createQuery("delete from Instruction where batchId = :batch").setParameter("batch", batchId)
                .executeUpdate();
    }

    String nextNumber(int year) {
        var running = (Number) getEntityManager().createNativeQuery("select nextval('batch_number')").getSingleResult();
        return "HZ-%d-D-%05d".formatted(year, running.longValue());
    }
}
