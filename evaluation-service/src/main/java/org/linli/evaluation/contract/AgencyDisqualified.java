package org.linli.evaluation.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a decision that disqualifies. */
record AgencyDisqualified(UUID agencyId, UUID decisionId, LocalDate from, @Nullable LocalDate until) {
}
