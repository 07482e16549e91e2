package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a service that began. */
record ServiceStarted(UUID contractId, LocalDate on) {
}
