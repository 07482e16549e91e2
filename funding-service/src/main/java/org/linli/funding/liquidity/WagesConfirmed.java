package org.linli.funding.liquidity;

import java.util.UUID;
import org.linli.platform.money.Money;

/** What is read of wages that arrived: a month of an agency, once for all its people. */
record WagesConfirmed(UUID agencyId, String month, int people, Money amount) {
}
