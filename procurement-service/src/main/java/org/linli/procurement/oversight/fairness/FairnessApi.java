package org.linli.procurement.oversight.fairness;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.ProblemMessages;

/** What the watch answers; all of it is public. */
interface FairnessApi {

    private static Money fen(Tuple row, String column) {
        return Money.fen(row.get(column, Number.class).longValue());
    }

    /**
     * @param subject an agency's id, or a dash where the tender as a whole is meant; {@code reason} the inputs as a
     * sentence
     */
    @Schema(description = "公平警示:提出问题,不是结论,不改变任何结果 A question about a result, not a verdict; it changes nothing")
    record FlagView(UUID id, UUID tenderId, FlagKind kind, String title, String reason, String subject,
            String purchaserId, String areaCode, String serviceType, String rule, String basis,
            List<Finding.Input> inputs, LocalDate foundOn) {

        static FlagView of(RedFlag flag, ProblemMessages sentences, Locale locale) {
            var values = flag.inputs().stream().map(Finding.Input::value).toArray();
            return new FlagView(flag.id(), flag.tenderId(), flag.kind(), sentences.of(flag.kind(), "title", locale),
                    sentences.of(flag.kind(), "detail", locale, values), flag.subject(), flag.purchaserId(),
                    flag.areaCode(), flag.serviceType(), flag.rule(), flag.basis(), flag.inputs(), flag.foundOn());
        }
    }

    /**
     * @param hhi sum of the squared shares of the sums awarded, 0 to 10,000; {@code largestShare} in percent
     * @param concentrated enough awards, and the index or the largest share at the threshold (FW9)
     */
    @Schema(description = "中标集中度 How the awards of a street or service type are shared")
    record MarketView(Boards.Dimension by, String code, int year, int awards, Money amount, int agencies, int hhi,
            BigDecimal largestShare, UUID largestAgencyId, boolean concentrated) {

        static MarketView of(Boards.Dimension by, int year, Tuple row, Concentration limits) {
            var hhi = row.get("hhi", Number.class).intValue();
            var largest = row.get("largest", BigDecimal.class);
            var wins = row.get("wins", Number.class).intValue();
            return new MarketView(by, row.get("code", String.class), year, wins, fen(row, "amount"),
                    row.get("agencies", Number.class).intValue(), hhi, largest, row.get("agency", UUID.class),
                    wins >= limits.awards() && (hhi >= limits.hhi() || largest.compareTo(limits.share()) >= 0));
        }
    }

    /** @param share percent of the sums awarded */
    @Schema(description = "中标份额 One agency's share")
    record ShareView(UUID agencyId, int awards, Money amount, BigDecimal share) {

        static ShareView of(Tuple row) {
            return new ShareView(row.get("agency_id", UUID.class), row.get("wins", Number.class).intValue(),
                    fen(row, "amount"), row.get("part", BigDecimal.class));
        }
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

        static LowestPriceView of(int year, @Nullable String serviceType, Tuple row) {
            var ranked = row.get("ranked", Number.class).intValue();
            var same = row.get("same", Number.class).intValue();
            return new LowestPriceView(year, serviceType, ranked, same, ranked - same, fen(row, "paid"),
                    fen(row, "lowest"), row.get("same_evaluated", Number.class).intValue(), score(row, "same_score"),
                    row.get("other_evaluated", Number.class).intValue(), score(row, "other_score"));
        }

        private static @Nullable BigDecimal score(Tuple row, String column) {
            var mean = row.get(column, BigDecimal.class);
            return mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP);
        }
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
