package org.linli.funding;

import java.util.UUID;
import org.linli.platform.identity.Caller;

/** Who may see one thing that concerns an agency and a purchaser. */
public final class Owners {

    private Owners() {
    }

    /** @throws org.linli.platform.problem.Forbidden when the caller is limited to its own and this is not */
    public static void require(Caller caller, UUID agencyId, String purchaserId) {
        if (caller.agencyId().isPresent()) {
            caller.requireAgency(agencyId);
        } else {
            caller.requireUnit(purchaserId);
        }
    }
}
