package org.linli.registry.warning;

import java.util.UUID;

/** What is read of a contract's staffing: short, restored or closed. */
record StaffingChanged(UUID contractId, UUID agencyId) {
}
