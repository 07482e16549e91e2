package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A signed contract as far as evaluation reads it. */
public record ContractTerms(String number, UUID agencyId, String purchaserId, String areaCode, String serviceType,
        LocalDate from, LocalDate to, LocalDate signedOn, LocalDate projectStartedOn, List<AgreedMetric> agreedMetrics) {
}
