package org.linli.procurement.planning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What an item gives to a tender for it.
 *
 * @param costNorm of one {@code unit} a year, a guide and no limit
 * @param standard staffing mix and template of criteria; null for the items the catalogue began with
 */
@Schema(description = "目录项目的要求 What an item of the catalogue gives to a tender for it")
public record ItemTerms(String code, String unit, Money costNorm, CatalogueItem.PriceMode priceMode,
        @Nullable ItemStandard standard) {
}
