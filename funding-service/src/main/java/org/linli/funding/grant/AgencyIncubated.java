package org.linli.funding.grant;

import java.util.UUID;

/** What is read of a young agency that a programme took in, or that left it. */
record AgencyIncubated(UUID incubationId, UUID programmeId, UUID agencyId) {
}
