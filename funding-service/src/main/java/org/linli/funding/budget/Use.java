package org.linli.funding.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What money of a line is wanted for.
 *
 * @param serviceType such as FAMILY_SERVICE_STATION; null for no service in particular
 * @param areaCode a street; null for none in particular
 * @param fundSourceId ring-fenced money it is to draw on and on nothing else; null for public money
 */
public record Use(@Nullable String serviceType, @Nullable String areaCode, @Nullable UUID fundSourceId) {
}
