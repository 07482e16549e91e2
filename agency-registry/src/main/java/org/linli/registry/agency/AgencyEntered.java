package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.UUID;

/** An agency has come into the register; observed within, in the same transaction. */
public record AgencyEntered(UUID agencyId, String name, String address, LocalDate on) {
}
