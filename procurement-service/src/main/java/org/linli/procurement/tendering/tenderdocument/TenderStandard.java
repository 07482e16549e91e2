package org.linli.procurement.tendering.tenderdocument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.procurement.planning.catalogue.ItemTerms;

/**
 * What a document starts from and is held against: its item of the catalogue as it was when the tender was published.
 *
 * @param tariff of one unit by the register a call-off draws on; null for any other tender
 */
@Schema(description = "采购标准 The catalogue item and tariff a document is held against, frozen at publication")
public record TenderStandard(ItemTerms item, @Nullable Money tariff) {
}
