package org.linli.procurement.known.dualcontrol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on.
 *
 * @param tenderId it belongs to, where it belongs to one
 * @param purchaserId whose people decide, or are a party
 */
public record DecisionSubject(UUID id, @Nullable UUID tenderId, String purchaserId) {
}
