package org.linli.workforce.agency;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a disqualified agency. */
record AgencyDisqualified(UUID agencyId, UUID decisionId, LocalDate from, LocalDate until) {
}
