package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a closing. */
record AgencyClosed(UUID agencyId, LocalDate on) {
}
