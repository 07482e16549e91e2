package org.linli.workforce.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a signed contract: whom it needs, and who buys. */
record ContractSigned(UUID contractId, UUID agencyId, @Nullable String purchaserId, LocalDate from, LocalDate to,
        @Nullable List<Need> staffing) {
}
