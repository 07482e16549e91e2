package org.linli.procurement.planning.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.procurement.TargetGroup;
import org.linli.procurement.planning.plan.Responsibilities;

/**
 * What a proposed item says.
 *
 * @param governmentFunction the function of government that passes to agencies, null where none does
 * @param pilotId the proposal whose pilot tried it, null for one without
 */
record ItemText(String nameZh, String nameEn, String definition, List<TargetGroup> targetGroups, List<String> methods,
        String unit, Money costNorm, CatalogueItem.PriceMode priceMode, String evaluationRhythm,
        Responsibilities responsibilities, ItemStandard standard, @Nullable String cpvCode, @Nullable String goalCode,
        @Nullable String governmentFunction, @Nullable UUID pilotId) {

    private static final int FULL = 100;

    ItemText {
        targetGroups = List.copyOf(targetGroups);
        methods = List.copyOf(methods);
        if (!costNorm.isPositive()) {
            throw new Invalid(CatalogueProblem.COST_NORM, "costNorm", costNorm);
        }
        if (standard.weights() > FULL) {
            throw new Invalid(CatalogueProblem.WEIGHTS, "standard.criteria", standard.weights());
        }
    }
}
