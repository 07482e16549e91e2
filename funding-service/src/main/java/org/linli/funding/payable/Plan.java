package org.linli.funding.payable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What a contract says about one part of one instalment.
 *
 * @param changeNo the change of the contract that planned it; 0 when it was signed so
 */
public record Plan(UUID contractId, UUID agencyId, String purchaserId, UUID sourceId, int instalmentNo,
        InstalmentTrigger trigger, Part part, Money amount, @Nullable LocalDate expectedOn, BigDecimal interestPerDay,
        int changeNo) {

    /** As the contract was signed. */
    public Plan(UUID contractId, UUID agencyId, String purchaserId, UUID sourceId, int instalmentNo,
            InstalmentTrigger trigger, Part part, Money amount, @Nullable LocalDate expectedOn,
            BigDecimal interestPerDay) {
        this(contractId, agencyId, purchaserId, sourceId, instalmentNo, trigger, part, amount, expectedOn,
                interestPerDay, 0);
    }
}
