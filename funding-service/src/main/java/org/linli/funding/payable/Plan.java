package org.linli.funding.payable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What a contract says about one part of one instalment. */
public record Plan(UUID contractId, UUID agencyId, String purchaserId, UUID sourceId, int instalmentNo,
        InstalmentTrigger trigger, Part part, Money amount, @Nullable LocalDate expectedOn, BigDecimal interestPerDay) {
}
