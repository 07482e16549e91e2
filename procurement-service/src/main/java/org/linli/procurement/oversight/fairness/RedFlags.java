package org.linli.procurement.oversight.fairness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.Ids;

/** All flags. */
@ApplicationScoped
class RedFlags implements PanacheRepositoryBase<RedFlag, UUID> {

    /** A tender that is scored again is not told twice of the same. */
    Optional<FairnessEvent> raise(About tender, Finding finding, LocalDate day) {
        if (count("tenderId = ?1 and kind = ?2 and subject = ?3", tender.tenderId(), finding.kind(),
                finding.subject()) > 0) {
            return Optional.empty();
        }
        var flag = new RedFlag(Ids.next(), tender, finding, day);
        persist(flag);
        return Optional.of(flag.flagged());
    }
}
