package org.linli.procurement.tendering.tender;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.procurement.tendering.port.ChallengeHolds;

/**
 * What an upheld challenge asks of a document that is to be amended: the tender stands still until it is. Whoever
 * amends a document says so here, in the same transaction; answered by the challenges' own package, as
 * {@link ChallengeHolds} is.
 */
public interface AmendmentsOwed {

    boolean isOwed(UUID tenderId);

    /** The document was amended. The caller holds the tender; it goes on where nothing else holds it. */
    void amended(Tender tender, LocalDate day);
}
