package org.linli.evaluation.contract;

import java.util.UUID;

/** A signed contract has become known. Observed within the transaction that keeps it. */
public record ContractKnown(UUID contractId) {
}
