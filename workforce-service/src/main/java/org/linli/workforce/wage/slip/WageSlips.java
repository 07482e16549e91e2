package org.linli.workforce.wage.slip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All slips. */
@ApplicationScoped
public class WageSlips implements Aggregates<WageSlip> {

    @Override
    public String kind() {
        return "WageSlip";
    }

    /** The month to hold, without reading the slip itself before. @throws NotFound (404) */
    UUID monthOf(UUID id) {
        return getEntityManager().createQuery("select monthId from WageSlip where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }
}
