package org.linli.funding.disbursement;

import java.util.List;
import java.util.UUID;

/** Told inside the service: these payments repaid advances whole; they never leave the account. */
public record OffsetSettled(List<UUID> payments) {
}
