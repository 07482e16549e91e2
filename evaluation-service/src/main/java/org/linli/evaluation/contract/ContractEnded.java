package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a contract that was terminated or completed. */
record ContractEnded(UUID contractId, LocalDate on, @Nullable String reason) {
}
