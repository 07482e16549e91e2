package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;

/** All signs; a tender has few. */
@ApplicationScoped
class CollusionSigns implements TenderParts<CollusionSign> {

    @Override
    public String kind() {
        return "CollusionSign";
    }

    /** The host of its tender decides. */
    @Override
    public Owner ownerOf(UUID id) {
        return hostOf(id);
    }

    List<CollusionSign> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }
}
