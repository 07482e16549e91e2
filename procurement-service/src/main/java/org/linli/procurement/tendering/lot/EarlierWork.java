package org.linli.procurement.tendering.lot;

import java.time.LocalDate;
import java.util.UUID;

/** What an agency did before. Answered by the contracts' own package. */
public interface EarlierWork {

    /** It signed a contract on that day or later. */
    boolean signedSince(UUID agencyId, LocalDate day);
}
