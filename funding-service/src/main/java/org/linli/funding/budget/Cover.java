package org.linli.funding.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * The money that a purchase asks for, or that its signed contract needs.
 *
 * @param number what people know it by
 * @param lineId whose money it is to be; null for the line that was reserved from
 */
public record Cover(UUID purchaseId, String number, String purchaserId, Use use, Money amount, @Nullable UUID lineId) {
}
