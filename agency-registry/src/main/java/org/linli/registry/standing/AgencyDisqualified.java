package org.linli.registry.standing;

import java.util.UUID;

/** An agency was disqualified; observed within, in the same transaction, once for every registered row of its code. */
public record AgencyDisqualified(UUID agencyId) {
}
