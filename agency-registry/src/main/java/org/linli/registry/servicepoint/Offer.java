package org.linli.registry.servicepoint;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is given at a point, and what the agency may change.
 *
 * @param groups each once; {@code hours} in their order; {@code capacity} people at one time
 */
@Embeddable
record Offer(@JdbcTypeCode(SqlTypes.JSON) List<ServedGroup> groups, @JdbcTypeCode(SqlTypes.JSON) List<Opening> hours,
        int capacity) {

    static Offer of(List<ServedGroup> groups, List<Opening> hours, int capacity) {
        return new Offer(groups.stream().distinct().sorted().toList(), Opening.inOrder(hours), capacity);
    }
}
