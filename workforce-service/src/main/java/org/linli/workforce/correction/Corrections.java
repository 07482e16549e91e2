package org.linli.workforce.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All corrections. */
@ApplicationScoped
class Corrections implements Aggregates<Correction> {

    @Override
    public String kind() {
        return "Correction";
    }

    /** Whose record it is, without reading the correction before the record is held. @throws NotFound (404) */
    UUID workerOf(UUID id) {
        return getEntityManager().createQuery("select workerId from Correction where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }
}
