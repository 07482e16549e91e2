package org.linli.procurement.contracting.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** Funding paid one part of an instalment, as a whole. */
record ClearedPayable(UUID payableId, UUID contractId, int instalmentNo, String part, Money amount,
        LocalDate clearedOn) {

    /** Interest is no part of an instalment. */
    boolean isOfInstalment() {
        return !"INTEREST".equals(part);
    }
}
