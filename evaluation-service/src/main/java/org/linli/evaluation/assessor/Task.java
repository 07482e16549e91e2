package org.linli.evaluation.assessor;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The evaluation a seat is taken in, as far as rotation and load need it. @param graded whether the same eyes may tire
 * of it
 */
public record Task(UUID evaluationId, UUID contractId, UUID agencyId, String serviceType, LocalDate dueOn,
        boolean graded) {
}
