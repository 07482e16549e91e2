package org.linli.evaluation.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.workforce.StaffingHistory.Missing;

/** What is read of who is missing on a contract. */
record StaffingTold(UUID contractId, @Nullable List<Missing> missing) {
}
