package org.linli.evaluation.workforce;

import java.util.UUID;

/** What is read of a contract on which nobody is missing any more. */
record StaffingOver(UUID contractId) {
}
