package org.linli.funding.ledger;

import java.util.UUID;

/** Why money is booked. One cause is booked once: unique in the ledger. */
public record Cause(String sourceType, UUID sourceId, String purpose) {
}
