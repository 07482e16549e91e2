package org.linli.registry.warning;

import java.util.UUID;

/** What is read of a violation. */
record ViolationFound(UUID violationId, UUID agencyId, String severity) {
}
