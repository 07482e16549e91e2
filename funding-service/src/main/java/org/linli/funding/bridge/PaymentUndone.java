package org.linli.funding.bridge;

import java.util.UUID;

/** Told inside the service: a settled payment came back, what it had repaid is owed again. */
public record PaymentUndone(UUID payableId, UUID paymentId) {
}
