package org.linli.registry.warning;

import java.util.UUID;

/** What is read of a violation that does not hold. */
record ViolationRevoked(UUID violationId, UUID agencyId, String reason) {
}
