package org.linli.evaluation.contract;

import java.util.UUID;

/** A decision about an agency is over. Observed within the transaction that keeps it. */
public record AgencyFreed(UUID agencyId) {
}
