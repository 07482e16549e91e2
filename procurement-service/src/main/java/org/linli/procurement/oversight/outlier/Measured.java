package org.linli.procurement.oversight.outlier;

import java.math.BigDecimal;
import org.linli.procurement.oversight.fairness.Shares;

/**
 * One party's figure in the window.
 *
 * @param part such as bids that won; {@code whole} bids that could have
 */
record Measured(Party party, String id, long part, long whole) {

    BigDecimal ratio() {
        return Shares.of(part, whole);
    }
}
