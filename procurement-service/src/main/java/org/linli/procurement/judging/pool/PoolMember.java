package org.linli.procurement.judging.pool;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expert of a pool, as it was fixed.
 *
 * @param reason why not a candidate, a code of the panel's {@code Exclusion}; null for a candidate and before a draw
 */
public record PoolMember(UUID expertId, boolean social, @Nullable String reason) {

    PoolMember keptOut(@Nullable String why) {
        return new PoolMember(expertId, social, why);
    }
}
