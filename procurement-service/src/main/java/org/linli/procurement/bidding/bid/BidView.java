package org.linli.procurement.bidding.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * A bid without its content.
 *
 * @param agencyId null for whoever must not know it yet
 * @param code what the panel knows it by, from the opening on
 * @param seal SHA-256 of the ciphertexts
 * @param partners of a consortium, for whoever may know the agency
 * @param cure paperwork asked for, with the reason for whoever may know of it
 * @param price from the opening of prices on
 */
@Schema(description = "投标 A bid without its content")
record BidView(UUID id, UUID tenderId, BidStatus status, @Nullable UUID agencyId, String code, String seal,
        Instant submittedAt, @Nullable Money price, @Nullable String reason, List<Partner> partners,
        @Nullable Cure cure, List<String> allowedActions) {

    static BidView of(Bid bid, boolean withAgency, boolean withPapers, List<String> allowed) {
        return new BidView(bid.id(), bid.tenderId(), bid.status(), withAgency ? bid.agencyId() : null, bid.blindCode(),
                bid.seal(), bid.submittedAt(), withAgency ? bid.price().orElse(null) : null,
                withPapers ? bid.reason().orElse(null) : null, withAgency ? bid.partners() : List.of(),
                withPapers ? bid.cure().orElse(null) : null, allowed);
    }
}
