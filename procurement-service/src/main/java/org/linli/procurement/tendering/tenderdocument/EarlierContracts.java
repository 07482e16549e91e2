package org.linli.procurement.tendering.tenderdocument;

import java.util.Optional;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What a follow-on purchase adds to. Answered by the contracts' own package. */
public interface EarlierContracts {

    /** The amount of a signed contract of that agency with that purchaser; empty for any other. */
    Optional<Money> amount(UUID contractId, UUID agencyId, String purchaserId);
}
