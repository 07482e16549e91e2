package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * A signed contract as far as evaluation reads it.
 *
 * @param amount null where it became known before evaluation read amounts
 * @param partners bound beside the agency that leads; none where it became known before evaluation read them
 */
public record ContractTerms(String number, UUID agencyId, String purchaserId, String areaCode, String serviceType,
        LocalDate from, LocalDate to, LocalDate signedOn, LocalDate projectStartedOn, List<AgreedMetric> agreedMetrics,
        @Nullable Money amount, List<UUID> partners) {

    public ContractTerms {
        partners = Objects.requireNonNullElse(partners, List.of());
    }

    public ContractTerms(String number, UUID agencyId, String purchaserId, String areaCode, String serviceType,
            LocalDate from, LocalDate to, LocalDate signedOn, LocalDate projectStartedOn,
            List<AgreedMetric> agreedMetrics) {
        this(number, agencyId, purchaserId, areaCode, serviceType, from, to, signedOn, projectStartedOn, agreedMetrics,
                null, List.of());
    }

    /** The agency that leads, then those bound with it. */
    public List<UUID> contractors() {
        return Stream.concat(Stream.of(agencyId), partners.stream()).toList();
    }

    /** The same contract with other days and money. */
    ContractTerms between(LocalDate newFrom, LocalDate newTo, @Nullable Money newAmount) {
        return new ContractTerms(number, agencyId, purchaserId, areaCode, serviceType, newFrom, newTo, signedOn,
                projectStartedOn, agreedMetrics, newAmount, partners);
    }
}
