package org.linli.evaluation.evaluation;

import java.util.UUID;

/** What closing open work reads of a terminated contract. */
record ContractTerminated(UUID contractId, String reason) {
}
