package org.linli.procurement.judging.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * One bid in the result.
 *
 * @param rank 1 is the winner; null when rejected
 * @param consensus the committee's score per criterion; {@code points} what it is worth
 * @param rejectedFor the criterion whose minimum it missed
 * @param lot decided a full tie
 * @param scoredPrice what price points were reckoned of, where something was granted (S04)
 */
@Schema(description = "评审结果 One bid in the result")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedLine(@Nullable Integer rank, UUID bidId, UUID agencyId, Map<String, BigDecimal> consensus,
        Map<String, BigDecimal> points, Money price, BigDecimal pricePoints, BigDecimal recordPoints,
        BigDecimal hoursPoints, BigDecimal total, @Nullable String rejectedFor, String lot,
        @Nullable Money scoredPrice) {

    RankedLine ranked(int newRank) {
        return new RankedLine(newRank, bidId, agencyId, consensus, points, price, pricePoints, recordPoints,
                hoursPoints, total, rejectedFor, lot, scoredPrice);
    }
}
