package org.linli.workforce.agency;

import java.util.UUID;

/** What is read of a registered agency. */
record AgencyRegistered(UUID agencyId, String name) {
}
