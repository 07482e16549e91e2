package org.linli.procurement.tendering.tenderdocument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How bids are judged. All weights are percent and sum to 100.
 *
 * @param priceWeight 0 where the price is fixed
 * @param recordWeight for the record of past evaluations; {@code hoursWeight} for planned service hours where the price
 * is fixed (S03)
 * @param lowBid percent ratios of L1 to L3; null takes the rule's
 */
@Schema(description = "评审办法 How bids are judged")
public record EvaluationScheme(Method method, PriceMode priceMode, BigDecimal priceWeight,
        @Nullable String priceWeightReason, BigDecimal recordWeight, BigDecimal hoursWeight, Statistic statistic,
        List<Criterion> criteria, @Nullable LowBidRatios lowBid) {

    /** LOWEST_PRICE exists only to be refused by its rule. */
    @Schema(name = "Method")
    public enum Method {
        COMPREHENSIVE_SCORING, LOWEST_PRICE
    }

    /** FIXED: everybody is paid the same; the price is no factor. */
    @Schema(name = "PriceMode")
    public enum PriceMode {
        WEIGHTED, FIXED
    }

    /**
     * How individual scores become one: the mean, or the mean without the highest and lowest (seven members and more).
     */
    public enum Statistic {
        MEAN, TRIMMED_MEAN
    }

    /** Percent. */
    @Schema(description = "异常低价的比例 Ratios below which a price is abnormally low, percent")
    public record LowBidRatios(BigDecimal l1, BigDecimal l2, BigDecimal l3) {
    }

    public EvaluationScheme {
        criteria = List.copyOf(criteria);
    }

    /** The first criterion whose minimum is not reached: such a bid is not ranked, and nothing is measured by it. */
    public Optional<String> belowMinimum(Map<String, BigDecimal> consensus) {
        return criteria.stream()
                .filter(criterion -> criterion.minimum() != null
                        && consensus.get(criterion.code()).compareTo(criterion.minimum()) < 0)
                .map(Criterion::code).findFirst();
    }

    BigDecimal weightSum() {
        return criteria.stream().map(Criterion::weight).reduce(priceWeight.add(recordWeight).add(hoursWeight),
                BigDecimal::add);
    }
}
