package org.linli.workforce.wage;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract that is over: its last day. */
record EndedWages(UUID contractId, LocalDate on) {
}
