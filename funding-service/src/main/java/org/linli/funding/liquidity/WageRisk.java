package org.linli.funding.liquidity;

import java.util.UUID;

/**
 * How endangered workforce finds the wages that a contract pays.
 *
 * @param sequence of the last word on that contract
 */
record WageRisk(UUID contractId, Band band, int people, long sequence) {

    boolean endangers() {
        return band != Band.GREEN;
    }
}
