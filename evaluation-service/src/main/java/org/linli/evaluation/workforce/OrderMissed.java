package org.linli.evaluation.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of ordered supervision that was not given. @param missing the periods without their hours */
record OrderMissed(UUID agencyId, UUID orderId, UUID contractId, @Nullable List<Integer> missing, LocalDate on) {
}
