package org.linli.funding.agency;

import java.util.UUID;

/** What is read of a suspension and of its end: whose. */
record AgencyNamed(UUID agencyId) {
}
