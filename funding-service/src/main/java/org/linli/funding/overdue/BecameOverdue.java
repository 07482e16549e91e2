package org.linli.funding.overdue;

import java.util.UUID;

/** Told inside the service, in the sweep's transaction: a payable reached a threshold of lateness. */
public record BecameOverdue(UUID payableId) {
}
