package org.linli.evaluation.assessor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The evaluation a seat is taken in, as far as ties, rotation and load need it.
 *
 * @param evaluated the agency that leads, then those bound with it
 * @param graded whether the same eyes may tire of it
 */
public record Task(UUID evaluationId, UUID contractId, List<UUID> evaluated, String serviceType, LocalDate dueOn,
        boolean graded) {

    public UUID agencyId() {
        return evaluated.getFirst();
    }
}
