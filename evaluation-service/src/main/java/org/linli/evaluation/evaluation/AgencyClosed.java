package org.linli.evaluation.evaluation;

import java.util.UUID;

/** What closing open work reads of a closing: whose. */
record AgencyClosed(UUID agencyId) {
}
