package org.linli.funding.liquidity;

import java.util.UUID;

/** What is read of wages that did not arrive. */
record WagesMissed(UUID agencyId, String month, int people) {
}
