package org.linli.procurement.known.staffing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of how many people an agency has, by tier. */
record CapacityChanged(UUID agencyId, int people, int certified, @Nullable Map<String, Integer> byTier) {
}
