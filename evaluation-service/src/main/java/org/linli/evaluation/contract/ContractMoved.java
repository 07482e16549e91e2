package org.linli.evaluation.contract;

import java.util.UUID;

/** Both sides have changed when a contract begins or ends. Observed in the transaction that took the change in. */
public record ContractMoved(UUID contractId) {
}
