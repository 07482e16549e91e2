package org.linli.procurement.contracting.independence;

import org.linli.procurement.tendering.tender.Tender;

/** What goes on once two have looked at a tie. Answered by the award's own package. */
public interface OverlapAftermath {

    /** The caller holds the tender. */
    void reviewed(Tender tender);
}
