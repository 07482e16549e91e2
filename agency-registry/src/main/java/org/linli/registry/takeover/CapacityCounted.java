package org.linli.registry.takeover;

import java.util.UUID;

/** What is read of how many people an agency has. */
record CapacityCounted(UUID agencyId, int people, int certified) {
}
