package org.linli.registry.warning;

import java.util.UUID;

/** What is read of an answered complaint. */
record ComplaintAnswered(UUID complaintId, UUID contractId, UUID agencyId, String verdict) {
}
