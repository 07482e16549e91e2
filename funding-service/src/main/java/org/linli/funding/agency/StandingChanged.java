package org.linli.funding.agency;

import java.util.List;
import java.util.UUID;

/** Told inside the service, in the transaction of the fact: performance pay of an agency was frozen or freed. */
public record StandingChanged(UUID agencyId, List<Freeze> begun, List<Freeze> ended, String why) {
}
