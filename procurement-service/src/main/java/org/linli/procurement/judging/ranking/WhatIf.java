package org.linli.procurement.judging.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;

/**
 * Who would have won otherwise: on the lowest price alone, or with a heavier price weight.
 *
 * @param sameWinner whether the one who did win would have won then too
 */
@Schema(description = "假设比较 Who would have won under another rule")
public record WhatIf(UUID bidId, UUID agencyId, Money price, boolean sameWinner) {

    /** Among all bids with a valid price: the lowest-price rule asks for no quality. */
    static WhatIf lowestPrice(List<ScoredBid> bids, UUID winner) {
        var cheapest =
                bids.stream().min(Comparator.comparing(ScoredBid::price).thenComparing(ScoredBid::lot)).orElseThrow();
        return new WhatIf(cheapest.bidId(), cheapest.agencyId(), cheapest.price(), cheapest.bidId().equals(winner));
    }

    /** The other weights shrink in proportion. The rank-1 bid of that order. */
    static WhatIf priceWeight(EvaluationScheme scheme, List<ScoredBid> bids, BigDecimal weight, UUID winner) {
        var hundred = BigDecimal.valueOf(100);
        var factor = hundred.subtract(weight).divide(hundred.subtract(scheme.priceWeight()), 10, RoundingMode.HALF_UP);
        var criteria = scheme.criteria().stream()
                .map(criterion -> new Criterion(criterion.code(), criterion.name(), criterion.weight().multiply(factor),
                        criterion.maxScore(), criterion.minimum(), criterion.anchors(), criterion.bands()))
                .toList();
        var heavier = new EvaluationScheme(scheme.method(), scheme.priceMode(), weight, null,
                scheme.recordWeight().multiply(factor), scheme.hoursWeight().multiply(factor), scheme.statistic(),
                criteria, scheme.lowBid());
        var first = new Ranking(heavier, bids).lines().getFirst();
        return new WhatIf(first.bidId(), first.agencyId(), first.price(), first.bidId().equals(winner));
    }
}
