package org.linli.procurement.known.dualcontrol;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two persons decide: of the purchaser's unit, or of the finance department where it decides itself. */
@Schema(description = "须由两人作出的决定 What takes two persons")
public enum DecisionKind {
    AGREE_WITH_CHALLENGE, CANCEL_TENDER, SUSPEND_TENDER, DISQUALIFY_BIDS, SUSPEND_CONTRACT, SELECT_MEMBERS,
    END_FRAMEWORK, EXPLAIN_SPLIT, REVIEW_OVERLAPS, DISMISS_COMPLAINT, RELEASE_SUSPENSION;

    /** Those a purchaser neither takes nor reads: it is a party. */
    static Set<DecisionKind> ofFinance() {
        return EnumSet.of(DISMISS_COMPLAINT, RELEASE_SUSPENSION);
    }

    boolean isOfPurchaser() {
        return !ofFinance().contains(this);
    }
}
