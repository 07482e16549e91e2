package org.linli.procurement.panel;

import org.linli.procurement.tender.Tender;

/** Has the remaining members score again when a member's opinion falls after the consensus. Answered by the scoring's own package. */
public interface ScoresAgain {

    void scoreAgain(Tender tender, String reason);
}
