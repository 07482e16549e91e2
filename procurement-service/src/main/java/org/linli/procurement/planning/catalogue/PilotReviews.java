package org.linli.procurement.planning.catalogue;

import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** What a pilot came to. Answered by the proposals' own package. */
public interface PilotReviews {

    /** @throws NotFound when there is no such pilot */
    void requirePilot(UUID pilotId);

    /** Whether the pilot was reviewed and found good. */
    boolean isPositive(UUID pilotId);
}
