package org.linli.procurement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Caller;
import org.linli.procurement.tendering.tender.Tender;

/** An operation at a tender of which another package than the tender's knows whether it would be in vain. */
public interface TenderDoor {

    /** As the role table names it. */
    String operation();

    /** Those of the tenders where it succeeds for the caller now. Asks its tables once for all of them. */
    Set<UUID> open(Collection<Tender> tenders, Caller caller);
}
