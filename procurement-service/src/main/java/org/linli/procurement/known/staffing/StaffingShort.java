package org.linli.procurement.known.staffing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a contract that lacks people. */
record StaffingShort(UUID contractId, @Nullable List<KnownStaffing.Missing> missing) {
}
