package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All grants. */
@ApplicationScoped
class Grants implements Aggregates<Grant> {

    @Override
    public String kind() {
        return "Grant";
    }

    List<Grant> of(UUID lineId, UUID agencyId) {
        return list("lineId = ?1 and agencyId = ?2", lineId, agencyId);
    }

    long incubations(UUID agencyId) {
        return list("agencyId = ?1 and kind = ?2", agencyId, GrantKind.INCUBATION).stream().filter(Grant::counts)
                .count();
    }

    String nextNumber(int year) {
        var running = (Number) getEntityManager().createNativeQuery("select nextval('grant_number')").getSingleResult();
        return "HZ-%d-G-%05d".formatted(year, running.longValue());
    }
}
