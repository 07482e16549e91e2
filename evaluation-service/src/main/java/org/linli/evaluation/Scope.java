package org.linli.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Listing;

/** Whose things an evaluation's parties may see and touch: the agency its own, a purchaser those of its unit. */
@ApplicationScoped
public class Scope {

    private final Caller caller;

    Scope(Caller caller) {
        this.caller = caller;
    }

    /** Passes callers whose grant is not limited to their own, the agency, and officers of the purchaser. */
    public void require(UUID agencyId, String purchaserId) {
        if (caller.agencyId().isPresent()) {
            caller.requireAgency(agencyId);
        } else {
            caller.requireUnit(purchaserId);
        }
    }

    /** Narrows a list to what the caller may see. */
    public Listing narrow(Listing listing, String agencyAttribute, String purchaserAttribute) {
        return listing.visibleTo(caller, agencyAttribute, purchaserAttribute);
    }
}
