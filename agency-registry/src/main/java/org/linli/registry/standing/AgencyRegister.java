package org.linli.registry.standing;

import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** What standing needs to know of the register; agencies answer it. */
public interface AgencyRegister {

    /** @throws NotFound when no agency has that id */
    void requireKnown(UUID agencyId);
}
