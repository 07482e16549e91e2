package org.linli.procurement;

import java.util.Optional;
import java.util.UUID;

/** Things that are tenders, or belong to one. */
public interface OfTenders {

    /**
     * @return empty where the thing belongs to none
     * @throws org.linli.platform.problem.NotFound (404)
     */
    Optional<UUID> relatedTender(UUID id);
}
