package org.linli.workforce.agency;

import java.util.UUID;

/** What is read of a decision that is over. */
record AgencyRestored(UUID agencyId, UUID decisionId) {
}
