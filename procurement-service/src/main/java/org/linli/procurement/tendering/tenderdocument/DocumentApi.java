package org.linli.procurement.tendering.tenderdocument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;
import org.linli.procurement.Tier;
import org.linli.procurement.tendering.tenderdocument.Admittance.Ground;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.LowBidRatios;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Method;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;
import org.linli.procurement.tendering.tenderdocument.TenderContent.Complexity;

/** A document as it comes in, for a new tender or an amendment. */
public interface DocumentApi {

    String CODE = "[A-Z][A-Z0-9_]{0,49}";

    @Schema(description = "招标文件 The tender document")
    record Content(@NotBlank @Text(max = 200) String title, @NotBlank @Text(max = 20000) String description,
            @NotNull Money ceilingPrice, @NotNull LocalDate serviceFrom, @NotNull LocalDate serviceTo,
            @Nullable LocalDate projectStartedOn, @Min(1) @Max(365) int bidDays, @Min(1) @Max(21) int panelSize,
            @NotNull @Valid Evaluation evaluation, @NotNull @Size(max = 20) List<@NotNull @Valid Staffing> staffing,
            @NotNull @Size(max = 50) List<@NotNull @Valid Metric> agreedMetrics, @Nullable @Valid Admits admittance,
            @Nullable @Size(max = 2) List<@NotNull Complexity> complexities, @Nullable Money deposit) {

        public TenderContent content() {
            return new TenderContent(title, description, ceilingPrice, serviceFrom, serviceTo, projectStartedOn,
                    bidDays, panelSize, evaluation.scheme(), staffing.stream().map(Staffing::need).toList(),
                    agreedMetrics.stream().map(Metric::metric).toList(),
                    admittance == null ? null : admittance.admittance(),
                    complexities == null ? List.of() : complexities, deposit);
        }
    }

    @Schema(description = "供应商资格与邀请 Whom the document lets bid")
    record Admits(@Nullable @Size(max = 30) List<@NotNull @Valid Condition> qualifications,
            @Nullable @Size(max = 50) List<@NotNull UUID> invited, @Nullable Ground ground,
            @Nullable @Text(max = 2000) String groundWords, @Nullable UUID followsContract, @Nullable UUID frameworkId,
            @Nullable Boolean consortia) {

        Admittance admittance() {
            return new Admittance(
                    qualifications == null ? List.of() : qualifications.stream().map(Condition::qualification).toList(),
                    invited == null ? List.of() : invited, ground, groundWords, followsContract, frameworkId,
                    Boolean.TRUE.equals(consortia));
        }
    }

    @Schema(description = "资格条件 One condition of qualification")
    record Condition(@NotBlank @Pattern(regexp = CODE) String code, @NotBlank @Text(max = 1000) String text) {

        Admittance.Qualification qualification() {
            return new Admittance.Qualification(code, text);
        }
    }

    @Schema(description = "评审办法 How bids are judged: all weights in percent, 100 together")
    record Evaluation(@NotNull Method method, @NotNull PriceMode priceMode, @NotNull @Percent BigDecimal priceWeight,
            @Nullable @Text(max = 1000) String priceWeightReason, @Nullable @Percent BigDecimal recordWeight,
            @Nullable @Percent BigDecimal hoursWeight, @Nullable Statistic statistic,
            @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Factor> criteria, @Nullable @Valid Ratios lowBid) {

        EvaluationScheme scheme() {
            return new EvaluationScheme(method, priceMode, priceWeight, priceWeightReason, orZero(recordWeight),
                    orZero(hoursWeight), statistic == null ? Statistic.MEAN : statistic,
                    criteria.stream().map(Factor::criterion).toList(),
                    lowBid == null ? null : new LowBidRatios(lowBid.l1(), lowBid.l2(), lowBid.l3()));
        }

        private static BigDecimal orZero(@Nullable BigDecimal weight) {
            return weight == null ? BigDecimal.ZERO : weight;
        }
    }

    @Schema(description = "评审因素 One scoring factor")
    record Factor(@NotBlank @Pattern(regexp = CODE) String code, @NotBlank @Text(max = 200) String name,
            @NotNull @Percent BigDecimal weight,
            @NotNull @DecimalMin("1") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal maxScore,
            @Nullable @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal minimum,
            @NotBlank @Text(max = 2000) String anchors, @Nullable @Size(max = 20) List<@NotNull @Valid Step> bands) {

        Criterion criterion() {
            return new Criterion(code, name, weight, maxScore, minimum, anchors,
                    bands == null ? null : bands.stream().map(Step::band).toList());
        }
    }

    @Schema(description = "评分档 Scores above from, up to to, and what earns them")
    record Step(@NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal from,
            @NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 2) BigDecimal to,
            @NotBlank @Text(max = 1000) String text) {

        Criterion.Band band() {
            return new Criterion.Band(from, to, text);
        }
    }

    @Schema(description = "异常低价比例 Ratios of L1 to L3, percent")
    record Ratios(@NotNull @Percent BigDecimal l1, @NotNull @Percent BigDecimal l2, @NotNull @Percent BigDecimal l3) {
    }

    @Schema(description = "人员要求 People of a tier, and how many certified")
    record Staffing(@NotNull Tier tier, @Min(1) @Max(1000) int people, @Min(0) @Max(1000) int certified) {

        TenderContent.StaffingNeed need() {
            return new TenderContent.StaffingNeed(tier.name(), people, certified);
        }
    }

    /** @param target a number in {@code unit}: what is reached is compared with it */
    @Schema(description = "约定指标 An agreed metric; its target is a number that is not negative, in its unit")
    record Metric(@NotBlank @Pattern(regexp = CODE) String code,
            @NotBlank @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?") String target,
            @NotBlank @Text(max = 50) String unit) {

        TenderContent.AgreedMetric metric() {
            return new TenderContent.AgreedMetric(code, target, unit);
        }
    }
}
