package org.linli.procurement.planning.consultation;

import org.linli.platform.identity.Caller;

/** In what capacity somebody comments; the person behind it is not published. */
enum AuthorKind {
    AGENCY, ASSOCIATION, PURCHASER, OFFICIAL, WORKER, RESIDENT;

    static AuthorKind of(Caller caller) {
        if (caller.hasRole("agency-director") || caller.hasRole("agency-clerk")) {
            return AGENCY;
        }
        if (caller.hasRole("association")) {
            return ASSOCIATION;
        }
        if (caller.hasRole("purchaser")) {
            return PURCHASER;
        }
        if (caller.hasRole("official")) {
            return OFFICIAL;
        }
        return caller.hasRole("worker") ? WORKER : RESIDENT;
    }
}
