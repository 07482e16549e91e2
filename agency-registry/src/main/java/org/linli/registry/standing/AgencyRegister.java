package org.linli.registry.standing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;

/** What standing needs to know of the register; agencies answer it. */
public interface AgencyRegister {

    /** @throws NotFound when no agency has that id */
    void requireKnown(UUID agencyId);

    /** @throws Conflict (409) for one that is not in the register, or suspended, or closed: nothing is given to it */
    void requireRegistered(UUID agencyId);

    /** In the register and neither suspended nor closed. */
    boolean isRegistered(UUID agencyId);

    /** Closed for good. */
    boolean isClosed(UUID agencyId);

    /** Every row with the same unified social credit code, also closed ones: the code carries the standing. */
    Set<UUID> sameCode(UUID agencyId);

    /** Of these, those that the other services know: registered once, and the one asked for. */
    List<UUID> toldOf(UUID agencyId);

    /** Standing under one code changes one at a time, until the end of the transaction; taken after rows are held. */
    void hold(UUID agencyId);
}
