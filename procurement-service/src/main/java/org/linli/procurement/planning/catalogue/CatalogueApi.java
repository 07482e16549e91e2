package org.linli.procurement.planning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.catalogue.NegativeCheck.Line;
import org.linli.procurement.planning.plan.Responsibilities;

/** What comes in. */
interface CatalogueApi {

    /** How a service works with people. */
    enum WorkMethod {
        CASE, GROUP, COMMUNITY
    }

    @Schema(description = "新的目录项目 A proposed item, also for a new field of social work")
    record NewItem(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String code,
            @NotBlank @Text(max = 100) String nameZh, @NotBlank @Text(max = 200) String nameEn,
            @NotBlank @Text(max = 4000) String definition,
            @NotEmpty @Size(max = 16) List<@NotNull TargetGroup> targetGroups,
            @NotEmpty @Size(max = 3) List<@NotNull WorkMethod> methods, @NotBlank @Text(max = 50) String unit,
            @NotNull Money costNorm, @NotNull CatalogueItem.PriceMode priceMode,
            @NotBlank @Text(max = 200) String evaluationRhythm, @NotNull @Valid Responsibilities responsibilities,
            @NotNull @Valid ItemStandard standard, @Nullable @Pattern(regexp = "\\d{8}") String cpvCode,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String goalCode,
            @Nullable @Text(max = 500) String governmentFunction, @Nullable UUID pilotId) {

        ItemText text() {
            return new ItemText(nameZh, nameEn, definition, targetGroups, methods.stream().map(Enum::name).toList(),
                    unit, costNorm, priceMode, evaluationRhythm, responsibilities, standard, cpvCode, goalCode,
                    governmentFunction, pilotId);
        }
    }

    @Schema(description = "负面清单逐项核对 Every code of the negative list, answered")
    record NewCheck(@NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Line> negativeList) {
    }

    @Schema(name = "ItemReasons", description = "理由 Reasons of a decision")
    record Reasons(@NotBlank @Text(max = 4000) String reasons) {
    }

    @Schema(description = "欧盟社会服务代码 An EU code for social services (CC BY 4.0, Publications Office of the EU)")
    record CpvCode(String code, String name) {
    }
}
