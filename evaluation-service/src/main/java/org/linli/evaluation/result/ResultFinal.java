package org.linli.evaluation.result;

import java.util.UUID;

/**
 * A result has become final or was corrected; {@code failed} when it has to be put right, {@code newest} when no other
 * of the contract is later. Observed within the deciding transaction.
 */
public record ResultFinal(UUID evaluationId, UUID contractId, UUID agencyId, String purchaserId, boolean failed,
        boolean newest) {
}
