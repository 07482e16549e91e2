package org.linli.procurement.judging.seat;

import org.linli.procurement.tendering.tender.Tender;

/**
 * Has the remaining members score again when a member's opinion falls after the consensus. Answered by the scoring's
 * own package.
 */
public interface ScoresAgain {

    void scoreAgain(Tender tender, String reason);
}
