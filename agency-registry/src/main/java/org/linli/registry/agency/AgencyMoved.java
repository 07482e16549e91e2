package org.linli.registry.agency;

import java.util.UUID;

/** What the register says it is called and where it is; observed within, in the same transaction. */
public record AgencyMoved(UUID agencyId, String name, String address) {
}
