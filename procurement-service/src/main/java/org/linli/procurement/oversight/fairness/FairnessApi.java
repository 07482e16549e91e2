package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What the watch answers; all of it is public. */
interface FairnessApi {

    /**
     * @param subject an agency's id, or a dash where the tender as a whole is meant; {@code reason} the inputs as a
     * sentence
     */
    @Schema(description = "公平警示:提出问题,不是结论,不改变任何结果 A question about a result, not a verdict; it changes nothing")
    record FlagView(UUID id, UUID tenderId, FlagKind kind, String title, String reason, String subject,
            String purchaserId, String areaCode, String serviceType, String rule, String basis,
            List<Finding.Input> inputs, LocalDate foundOn) {
    }

    /**
     * @param hhi sum of the squared shares of the sums awarded, 0 to 10,000; {@code largestShare} in percent
     * @param concentrated enough awards, and the index or the largest share at the threshold (FW9)
     */
    @Schema(description = "中标集中度 How the awards of a street or service type are shared")
    record MarketView(Boards.Dimension by, String code, int year, int awards, Money amount, int agencies, int hhi,
            BigDecimal largestShare, UUID largestAgencyId, boolean concentrated) {
    }

    /** @param share percent of the sums awarded */
    @Schema(description = "中标份额 One agency's share")
    record ShareView(UUID agencyId, int awards, Money amount, BigDecimal share) {
    }

    /**
     * @param paid sum of the winners' prices; {@code lowest} of the lowest valid ones
     * @param sameScore mean evaluation of winners that were cheapest too; {@code otherScore} of those that were not;
     * null without any
     */
    @Schema(description = "假如最低价中标 How often the lowest price would have won, and how the winners did")
    record LowestPriceView(int year, @Nullable String serviceType, int ranked, int sameWinner, int otherWinner,
            Money paid, Money lowest, int sameEvaluated, @Nullable BigDecimal sameScore, int otherEvaluated,
            @Nullable BigDecimal otherScore) {
    }

    @Schema(description = "最低价对照 One ranked tender beside its lowest price")
    record ComparedView(UUID tenderId, LocalDate rankedOn, String purchaserId, String areaCode, String serviceType,
            int bids, UUID winnerAgencyId, Money price, UUID lowestAgencyId, Money lowestPrice, boolean sameWinner,
            @Nullable BigDecimal evaluationScore) {

        static ComparedView of(WatchedTender tender) {
            return new ComparedView(tender.tenderId(), tender.rankedOn(), tender.purchaserId(), tender.areaCode(),
                    tender.serviceType(), tender.bids(), tender.winnerAgencyId(), tender.price(),
                    tender.lowestAgencyId(), tender.lowestPrice(), tender.isSameWinner(),
                    tender.evaluationScore().orElse(null));
        }
    }
}
