package org.linli.funding.agency;

import java.util.UUID;

/** What is read of an account that is given up. */
record AccountRetired(UUID agencyId, UUID accountId) {
}
