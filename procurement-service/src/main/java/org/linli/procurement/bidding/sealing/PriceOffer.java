package org.linli.procurement.bidding.sealing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What the price envelope holds: the price for the whole term, and what it is made of. */
@Schema(description = "报价标 The price envelope")
public record PriceOffer(Money price, List<CostLine> breakdown) {

    /** One part of the price. */
    @Schema(description = "报价构成 One part of the price")
    public record CostLine(String name, Money amount) {
    }

    public PriceOffer {
        breakdown = List.copyOf(breakdown);
        if (!price.isPositive()) {
            throw new Invalid(SealingProblem.PRICE, "price.price", price);
        }
    }
}
