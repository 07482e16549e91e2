package org.linli.procurement.contracting.award;

import java.util.UUID;

/** What an award has to know of the contract on it. Answered by the contract package, which knows awards. */
public interface AwardContracts {

    /**
     * Whose act the signature waits for: a draft or a signature of the purchaser, or a signature of the winner. A draft
     * whose term began before anybody signed is drafted anew.
     */
    SigningTerm.Awaited awaited(UUID awardId);

    /** The award fell: what was drafted on it ends. The caller holds the tender. */
    void end(UUID tenderId, String reason);
}
