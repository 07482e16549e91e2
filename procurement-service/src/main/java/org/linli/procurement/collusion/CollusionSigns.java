package org.linli.procurement.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All signs; a tender has few. */
@ApplicationScoped
class CollusionSigns implements TenderParts<CollusionSign> {

    @Override
    public String kind() {
        return "CollusionSign";
    }

    List<CollusionSign> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }
}
