package org.linli.funding.cost;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** Requests and answers about costs. */
final class CostApi {

    private CostApi() {
    }

    @Schema(name = "CostBaseline",
            description = "成本基准 What one unit should cost; unit as the evaluation framework writes it")
    record Baseline(@NotBlank @Text(max = 60) String serviceType, @NotBlank @Text(max = 30) String unit,
            @NotNull LocalDate validFrom, @NotNull Money perUnit, @NotBlank @Text(max = 300) String basis) {
    }

    @Schema(name = "CostBaselineView")
    record BaselineView(UUID id, String serviceType, String unit, LocalDate validFrom, Money perUnit, String basis,
            LocalDate setOn) {

        static BaselineView of(CostBaseline baseline) {
            return new BaselineView(baseline.id(), baseline.serviceType(), baseline.unit(), baseline.validFrom(),
                    baseline.perUnit(), baseline.basis(), baseline.enteredOn());
        }
    }

    @Schema(name = "AreaPopulation", description = "常住人口 How many people live in a street, by the count of a year")
    record Population(@NotNull @Pattern(regexp = "\\d{9}") String areaCode, @Min(2000) @Max(2100) int year,
            @Min(1) @Max(100_000_000) int people, @NotBlank @Text(max = 200) String source) {
    }

    @Schema(name = "AreaPopulationView", description = "current is false once a better figure took its place")
    record PopulationView(UUID id, String areaCode, int year, int people, String source, LocalDate recordedOn,
            boolean current) {

        static PopulationView of(AreaPopulation population) {
            return new PopulationView(population.id(), population.areaCode(), population.year(), population.people(),
                    population.source(), population.recordedOn(), population.current());
        }
    }

    /**
     * @param cost the contract's money for the period, by days
     * @param perUnit null where nothing was done
     * @param overBaseline in percent of the baseline, one place; null without a baseline
     */
    @Schema(description = "单位成本 What one verified unit cost in a contract's evaluated period")
    record UnitCost(UUID outputId, UUID contractId, String number, UUID agencyId, String purchaserId, String areaCode,
            String serviceType, UUID evaluationId, String indicator, String unit, LocalDate from, LocalDate to,
            String quantity, Money cost, @Nullable Money perUnit, @Nullable Money baseline,
            @Nullable String overBaseline) {
    }

    /** @param personnelShare wages in all its money, between 0 and 1, four places */
    @Schema(description = "合同成本 A contract's money, the share of its people, and its unit costs period by period, "
            + "newest first")
    record ContractCost(UUID contractId, String number, Money money, String personnelShare, List<UnitCost> units) {
    }

    @Schema(description = "单位成本汇总 One kind of unit in one year over all contracts, each with its latest verified "
            + "result")
    record UnitYear(String serviceType, String unit, int year, int contracts, String quantity, Money cost,
            @Nullable Money perUnit, @Nullable Money baseline, @Nullable String overBaseline) {
    }

    /**
     * @param agreed the contracts' money for the days of the year
     * @param paid what reached agencies by value date in the year
     * @param people null where nobody recorded a count
     * @param perHead of what was agreed; null without a count
     * @param trend agreed against the year before in percent, one place; null where nothing was agreed then
     */
    @Schema(description = "街道成本 What a street's services cost in a year")
    record StreetCost(String areaCode, int year, int contracts, Money agreed, Money paid, Money before,
            @Nullable String trend, @Nullable Integer people, @Nullable Integer countOf, @Nullable Money perHead) {

        static final List<String> HEADER = List.of("area_code", "year", "contracts", "agreed_cny", "paid_cny",
                "agreed_year_before_cny", "trend_percent", "people", "count_of_year", "per_head_cny");

        List<String> cells() {
            return List.of(areaCode, String.valueOf(year), String.valueOf(contracts), agreed.amount(), paid.amount(),
                    before.amount(), trend == null ? "" : trend, people == null ? "" : people.toString(),
                    countOf == null ? "" : countOf.toString(), perHead == null ? "" : perHead.amount());
        }
    }
}
