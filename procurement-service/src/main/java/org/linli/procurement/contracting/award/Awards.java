package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All awards. */
@ApplicationScoped
public class Awards implements TenderParts<Award> {

    @Override
    public String kind() {
        return "Award";
    }

    Optional<Award> madeIn(UUID tenderId) {
        return find("tenderId = ?1 and status = ?2", tenderId, AwardStatus.MADE).firstResultOptional();
    }

    List<Award> madeTo(UUID agencyId) {
        return list("agencyId = ?1 and status = ?2 order by id", agencyId, AwardStatus.MADE);
    }
}
