package org.linli.registry.directory;

import java.util.UUID;

/** What is read of a signed contract, for those who look for a service. */
record ServiceBegun(UUID contractId, UUID agencyId, String areaCode, String serviceType) {
}
