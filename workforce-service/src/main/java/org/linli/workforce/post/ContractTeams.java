package org.linli.workforce.post;

import java.util.UUID;

/** What posts need to know of contracts; the staffing of contracts answers it. */
public interface ContractTeams {

    /** False for another agency's contract and for one that is over. */
    boolean belongs(UUID contractId, UUID agencyId);

    /** Called in the transaction that changed a post on the contract. */
    void recount(UUID contractId);
}
