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
 * @param joinedAt when its director agreed; null until then
 */
@Schema(description = "联合体成员 An agency that bids together with the lead")
public record Partner(UUID agencyId, BigDecimal share, @Nullable Instant joinedAt) {

    Partner joined(Instant at) {
        return new Partner(agencyId, share, joinedAt == null ? at : joinedAt);
    }
}
