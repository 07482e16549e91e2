package org.linli.funding.disbursement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What people want paid of a payable. @param amount null for the whole open and undisputed rest */
record PaymentLine(UUID payableId, @Nullable Money amount) {
}
