package org.linli.workforce.move;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which agency signed a contract when. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** The days of its signatures, the last first. */
    List<LocalDate> of(UUID agencyId) {
        return list("agencyId = ?1 order by signedOn desc, contractId", agencyId).stream().map(Award::signedOn)
                .toList();
    }
}
