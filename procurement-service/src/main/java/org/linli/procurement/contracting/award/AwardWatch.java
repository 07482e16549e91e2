package org.linli.procurement.contracting.award;

import org.linli.procurement.tendering.tender.Tender;

/** Who keeps count of awards. Answered by the fairness package, which knows awards and not the other way round. */
public interface AwardWatch {

    void made(Award award, Tender tender);

    void withdrawn(Award award, Tender tender);
}
