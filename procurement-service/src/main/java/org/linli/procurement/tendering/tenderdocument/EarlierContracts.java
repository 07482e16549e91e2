package org.linli.procurement.tendering.tenderdocument;

import java.util.Optional;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What a follow-on purchase adds to. Answered by the contracts' own package. */
public interface EarlierContracts {

    /** Until the transaction ends: what is added to it is summed up by one at a time. */
    void hold(UUID contractId);

    /**
     * The original amount of a signed contract of that agency with that purchaser; empty for any other, and for one
     * that itself adds to another: all that is added is summed up by the original.
     */
    Optional<Money> amount(UUID contractId, UUID agencyId, String purchaserId);
}
