package org.linli.procurement.known.agency;

import java.util.UUID;

/** What is read of a restoration: which decision was lifted. */
record AgencyRestored(UUID agencyId, UUID decisionId) {
}
