package org.linli.registry.integrity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All self-checks. */
@ApplicationScoped
class SelfChecks implements PanacheRepositoryBase<SelfCheck, UUID> {

    /** The latest first, ten at most. */
    List<SelfCheck> latest(UUID agencyId) {
        return find("agencyId = ?1 order by year desc", agencyId).range(0, 9).list();
    }
}
