package org.linli.evaluation.workforce;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of how many people an agency has. */
record CapacityChanged(UUID agencyId, int people, @Nullable Map<String, Integer> byTier) {
}
