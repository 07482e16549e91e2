package org.linli.workforce.move;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a signed contract: whose it is and since when. */
record ContractAwarded(UUID contractId, UUID agencyId, @Nullable LocalDate signedOn) {
}
