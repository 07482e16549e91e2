package org.linli.procurement.known.staffing;

import java.util.UUID;

/** What is read of a gap that is filled, or asked about no longer. */
record StaffingOver(UUID contractId) {
}
