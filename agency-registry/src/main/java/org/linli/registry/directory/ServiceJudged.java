package org.linli.registry.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's result, as it was found or put right. @param grade none of a visit that advises */
record ServiceJudged(UUID evaluationId, UUID agencyId, @Nullable UUID contractId, @Nullable String kind,
        @Nullable String grade, @Nullable LocalDate finalisedOn) {
}
