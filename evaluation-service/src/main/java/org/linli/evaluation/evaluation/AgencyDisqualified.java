package org.linli.evaluation.evaluation;

import java.util.UUID;

/** What closing open work reads of a disqualification. */
record AgencyDisqualified(UUID agencyId, UUID decisionId) {
}
