package org.linli.registry.servicepoint;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a signed contract: who serves where, what, for whom and until when. */
record ContractPlaced(UUID contractId, UUID agencyId, String purchaserId, String areaCode, String serviceType,
        LocalDate to) {
}
