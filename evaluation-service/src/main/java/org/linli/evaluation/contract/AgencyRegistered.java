package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of an agency that was registered. */
record AgencyRegistered(UUID agencyId, LocalDate registeredOn) {
}
