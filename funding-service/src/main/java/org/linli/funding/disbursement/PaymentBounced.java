package org.linli.funding.disbursement;

import java.util.UUID;

/** Told inside the service, in the same transaction: money of this contract came back from the bank. */
public record PaymentBounced(UUID contractId) {
}
