package org.linli.procurement.planning.purchase;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase stands on beside its need.
 *
 * @param goalCode goal of the development plan, held by {@code planId}; null outside the plan
 * @param outsideReason why it is outside, required where a published plan covers the year
 * @param proposalId the agency's accepted proposal it comes from
 * @param fundSourceId ring-fenced money of that proposal
 * @param openTender it will be tendered openly, so that no sum of purchases can be meant to avoid that (P31)
 */
@Embeddable
record PurchaseLinks(@Nullable String goalCode, @Nullable UUID planId, @Nullable String outsideReason,
        @Nullable UUID proposalId, @Nullable UUID fundSourceId, boolean openTender) {

    PurchaseLinks tendered(boolean openly) {
        return new PurchaseLinks(goalCode, planId, outsideReason, proposalId, fundSourceId, openly);
    }

    static final PurchaseLinks NONE = new PurchaseLinks(null, null, null, null, null, true);
}
