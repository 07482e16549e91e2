package org.linli.workforce.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All transfers. */
@ApplicationScoped
class Transfers implements Aggregates<Transfer> {

    @Override
    public String kind() {
        return "Transfer";
    }

    /** Whose record it is, without reading the transfer before the record is held. @throws NotFound (404) */
    UUID workerOf(UUID id) {
        return getEntityManager().createQuery("select workerId from Transfer where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }
}
