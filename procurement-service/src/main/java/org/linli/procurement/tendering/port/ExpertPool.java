package org.linli.procurement.tendering.port;

import java.util.UUID;

/** Who may be drawn for a tender. Answered by those who judge, who know the tender and not the other way round. */
public interface ExpertPool {

    /** The bids are closed: from now on it is said who is in the pool, before anything is drawn from it. */
    void commitFor(UUID tenderId);
}
