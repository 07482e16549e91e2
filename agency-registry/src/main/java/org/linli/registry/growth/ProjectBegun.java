package org.linli.registry.growth;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a signed contract. @param to last day */
record ProjectBegun(UUID contractId, UUID agencyId, LocalDate from, LocalDate to) {
}
