package org.linli.procurement.planning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;
import org.linli.procurement.Tier;

/**
 * What a tender for the item starts from.
 *
 * @param staffing per unit
 * @param criteria a template: weights sum to 100 with the price, which a tender adds
 */
@Schema(description = "服务标准 What a tender for the item starts from")
public record ItemStandard(@NotNull ServiceMode mode, @NotNull @Size(max = 4) List<@NotNull AreaType> areaTypes,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Staff> staffing,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid CriterionTemplate> criteria,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ItemKpi> kpis) {

    @Schema(name = "ItemStaff", description = "人员配置 People of a tier a unit needs")
    public record Staff(@NotNull Tier tier, @Min(1) @Max(1000) int people, @Min(0) @Max(1000) int certified) {
    }

    @Schema(name = "CriterionTemplate", description = "评审因素模板 A criterion a tender may take over")
    public record CriterionTemplate(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String code,
            @NotBlank @Text(max = 200) String name, @Min(1) @Max(100) int weight) {
    }

    @Schema(name = "ItemKpi", description = "服务指标 What the service is measured by")
    public record ItemKpi(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String code,
            @NotBlank @Text(max = 200) String name, @NotBlank @Text(max = 30) String unit) {
    }

    public ItemStandard {
        areaTypes = areaTypes == null ? List.of() : areaTypes.stream().toList();
        staffing = staffing == null ? List.of() : staffing.stream().toList();
        criteria = criteria == null ? List.of() : criteria.stream().toList();
        kpis = kpis == null ? List.of() : kpis.stream().toList();
    }

    int weights() {
        return criteria.stream().mapToInt(CriterionTemplate::weight).sum();
    }
}
