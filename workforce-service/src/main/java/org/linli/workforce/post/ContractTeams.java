package org.linli.workforce.post;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What posts need to know of contracts; the staffing of contracts answers it. */
public interface ContractTeams {

    /** False for another agency's contract and for one that is over. */
    boolean belongs(UUID contractId, UUID agencyId);

    /** Those a street or department buys by; empty for one that buys none. */
    List<UUID> boughtBy(String unit);

    /** Whose contract it is, on the side that pays; null where it is not known. */
    @Nullable
    String buyerOf(@Nullable UUID contractId);

    /** Called in the transaction that changed a post on the contract. */
    void recount(UUID contractId);
}
