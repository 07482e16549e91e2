package org.linli.procurement.bidding.sealing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/**
 * What the price envelope holds: the price for the whole term, what it is made of, and whom to call.
 *
 * @param deposit null where the document asks for none
 * @param smallEnterprise the bidder declares to be a small or micro enterprise (S04)
 */
@Schema(description = "报价标 The price envelope")
public record PriceOffer(Money price, List<CostLine> breakdown, @Nullable BidderContact contact,
        @Nullable BidDeposit deposit, boolean smallEnterprise) {

    /** One part of the price. */
    @Schema(description = "报价构成 One part of the price")
    public record CostLine(String name, Money amount) {
    }

    public PriceOffer(Money price, List<CostLine> breakdown) {
        this(price, breakdown, null);
    }

    public PriceOffer(Money price, List<CostLine> breakdown, @Nullable BidderContact contact) {
        this(price, breakdown, contact, null, false);
    }

    /** For who need not know whom to call. */
    public PriceOffer withoutContact() {
        return new PriceOffer(price, breakdown, null, deposit, smallEnterprise);
    }

    public PriceOffer {
        breakdown = List.copyOf(breakdown);
        if (!price.isPositive()) {
            throw new Invalid(SealingProblem.PRICE, "price.price", price);
        }
    }
}
