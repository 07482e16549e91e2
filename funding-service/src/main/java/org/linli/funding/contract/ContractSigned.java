package org.linli.funding.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What procurement says of a signed contract. */
public record ContractSigned(UUID contractId, String number, UUID purchaseId, UUID agencyId, String purchaserId,
        @Nullable String areaCode, @Nullable String serviceType, Money amount, LocalDate from, LocalDate to,
        LocalDate signedOn, @Nullable BigDecimal lateInterestPerDay, List<Instalment> instalments) {

    public ContractSigned {
        Instalment.requireSum(contractId, instalments, amount);
    }

    /** As it stands after that change. */
    public ContractSigned changed(ContractChanged change) {
        return new ContractSigned(contractId, number, purchaseId, agencyId, purchaserId, areaCode, serviceType,
                change.amount(), change.from(), change.to(), signedOn, lateInterestPerDay, change.instalments());
    }
}
