package org.linli.procurement.tendering.tenderdocument;

import java.util.UUID;
import org.linli.platform.money.Money;

/** Purchases that add to a contract. Answered by the tenders' own package. */
public interface FollowOns {

    /** The ceilings of all that were published and neither failed nor were cancelled. */
    Money addedTo(UUID contractId);
}
