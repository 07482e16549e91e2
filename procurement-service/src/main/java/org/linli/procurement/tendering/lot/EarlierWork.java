package org.linli.procurement.tendering.lot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What an agency did before. Answered by the contracts' own package. */
public interface EarlierWork {

    /** One of them signed a contract on that day or later, alone or with others. */
    boolean signedSince(Collection<UUID> agencies, LocalDate day);
}
