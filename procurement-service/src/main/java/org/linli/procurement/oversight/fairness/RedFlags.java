package org.linli.procurement.oversight.fairness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All flags. */
@ApplicationScoped
class RedFlags implements PanacheRepositoryBase<RedFlag, UUID> {

    /** A tender that is scored again is not told twice of the same. */
    boolean known(UUID tenderId, Finding finding) {
        return count("tenderId = ?1 and kind = ?2 and subject = ?3", tenderId, finding.kind(), finding.subject()) > 0;
    }
}
