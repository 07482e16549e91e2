package org.linli.funding.liquidity;

import java.util.UUID;

/** What is read of how endangered the wages are that a contract pays. */
record SalaryRiskChanged(UUID agencyId, UUID contractId, Band band, int people) {
}
