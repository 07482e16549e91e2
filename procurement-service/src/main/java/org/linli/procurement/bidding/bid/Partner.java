package org.linli.procurement.bidding.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency that bids together with the one that leads.
 *
 * @param share percent of the work
 * @param joinedAt when its director agreed; null until then, and again when the lead replaces the offer
 * @param declinedAt when it said no
 */
@Schema(description = "联合体成员 An agency that bids together with the lead")
public record Partner(UUID agencyId, BigDecimal share, @Nullable Instant joinedAt, @Nullable Instant declinedAt) {

    static Partner asked(UUID agencyId, BigDecimal share) {
        return new Partner(agencyId, share, null, null);
    }

    Partner joined(Instant at) {
        return new Partner(agencyId, share, hasJoined() ? joinedAt : at, null);
    }

    Partner declined(Instant at) {
        return new Partner(agencyId, share, null, at);
    }

    /** It agreed to another offer than the present one. */
    Partner askedAgain() {
        return new Partner(agencyId, share, null, declinedAt);
    }

    boolean hasJoined() {
        return joinedAt != null;
    }
}
