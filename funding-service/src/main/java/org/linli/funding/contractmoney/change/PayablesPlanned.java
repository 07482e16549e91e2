package org.linli.funding.contractmoney.change;

import java.util.UUID;

/** Told inside the service, in the same transaction: a contract's payables now exist. */
public record PayablesPlanned(UUID contractId, UUID agencyId) {
}
