package org.linli.procurement.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/** @param costNorm what one unit costs a year by the norm, a guide and no limit */
@Schema(description = "社会服务目录项目 One item of the catalogue of social services")
record CatalogueItemView(String code, String nameZh, String nameEn, String definition, List<String> targetGroups,
        List<String> methods, String unit, Money costNorm, CatalogueItem.PriceMode priceMode, String evaluationRhythm,
        Responsibilities responsibilities) {
}
