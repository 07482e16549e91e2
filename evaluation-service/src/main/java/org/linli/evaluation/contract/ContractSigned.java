package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What is read of a signed contract; an older one says no start of the project, no amount and no partners.
 */
record ContractSigned(UUID contractId, String number, UUID agencyId, String purchaserId, String areaCode,
        String serviceType, LocalDate from, LocalDate to, LocalDate signedOn, @Nullable LocalDate projectStartedOn,
        @Nullable List<AgreedMetric> agreedMetrics, @Nullable Money amount, @Nullable List<UUID> partners) {

    ContractTerms terms() {
        return new ContractTerms(number, agencyId, purchaserId, areaCode, serviceType, from, to, signedOn,
                projectStartedOn == null ? from : projectStartedOn, agreedMetrics == null ? List.of() : agreedMetrics,
                amount, partners == null ? List.of() : partners);
    }
}
