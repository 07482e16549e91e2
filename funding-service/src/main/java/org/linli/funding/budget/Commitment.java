package org.linli.funding.budget;

import java.util.UUID;

/** From which line and source a contract is paid. */
public record Commitment(UUID lineId, UUID sourceId) {
}
