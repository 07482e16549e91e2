package org.linli.registry.takeover;

import java.util.UUID;

/** What is read of the question how a service would go on. */
record HandoverAsked(UUID contractId, UUID agencyId, String reason) {
}
