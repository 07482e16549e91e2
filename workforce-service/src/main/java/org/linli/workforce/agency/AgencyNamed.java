package org.linli.workforce.agency;

import java.util.UUID;

/** What is read where it matters only which agency it is. */
record AgencyNamed(UUID agencyId) {
}
