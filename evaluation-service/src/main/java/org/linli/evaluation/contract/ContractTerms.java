package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * A signed contract as far as evaluation reads it.
 *
 * @param amount null where it became known before evaluation read amounts
 */
public record ContractTerms(String number, UUID agencyId, String purchaserId, String areaCode, String serviceType,
        LocalDate from, LocalDate to, LocalDate signedOn, LocalDate projectStartedOn, List<AgreedMetric> agreedMetrics,
        @Nullable Money amount) {

    public ContractTerms(String number, UUID agencyId, String purchaserId, String areaCode, String serviceType,
            LocalDate from, LocalDate to, LocalDate signedOn, LocalDate projectStartedOn,
            List<AgreedMetric> agreedMetrics) {
        this(number, agencyId, purchaserId, areaCode, serviceType, from, to, signedOn, projectStartedOn, agreedMetrics,
                null);
    }

    /** The same contract with other days and money. */
    ContractTerms between(LocalDate newFrom, LocalDate newTo, @Nullable Money newAmount) {
        return new ContractTerms(number, agencyId, purchaserId, areaCode, serviceType, newFrom, newTo, signedOn,
                projectStartedOn, agreedMetrics, newAmount);
    }
}
