package org.linli.procurement.known.agency;

import java.util.UUID;

/** What is read of a suspension and its end, and of a closing where no day matters: whose. */
public record AgencyNamed(UUID agencyId) {
}
