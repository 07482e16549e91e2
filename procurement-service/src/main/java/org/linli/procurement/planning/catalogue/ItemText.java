package org.linli.procurement.planning.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.plan.Responsibilities;

/**
 * What an item says.
 *
 * @param standard null for the items the catalogue began with
 * @param governmentFunction the function of government that passes to agencies, null where none does
 * @param pilotId the proposal whose pilot tried it, null for one without
 */
@Embeddable
record ItemText(String nameZh, String nameEn, String definition,
        @JdbcTypeCode(SqlTypes.JSON) List<TargetGroup> targetGroups, @JdbcTypeCode(SqlTypes.JSON) List<String> methods,
        String unit, Money costNorm, @Enumerated(EnumType.STRING) CatalogueItem.PriceMode priceMode,
        String evaluationRhythm, @JdbcTypeCode(SqlTypes.JSON) Responsibilities responsibilities,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable ItemStandard standard, @Nullable String cpvCode,
        @Nullable String goalCode, @Nullable String governmentFunction, @Nullable UUID pilotId) {

    private static final int FULL = 100;

    ItemText {
        targetGroups = List.copyOf(targetGroups);
        methods = List.copyOf(methods);
        if (!costNorm.isPositive()) {
            throw new Invalid(CatalogueProblem.COST_NORM, "costNorm", costNorm);
        }
        if (standard != null && standard.weights() > FULL) {
            throw new Invalid(CatalogueProblem.WEIGHTS, "standard.criteria", standard.weights());
        }
    }

    /** An item that names no kind of area suits every one. */
    boolean suits(AreaType areaType) {
        return standard == null || standard.areaTypes().isEmpty() || standard.areaTypes().contains(areaType);
    }

    boolean sharesGroupWith(ItemText other) {
        return !Collections.disjoint(targetGroups, other.targetGroups);
    }
}
