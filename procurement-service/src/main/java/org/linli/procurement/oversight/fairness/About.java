package org.linli.procurement.oversight.fairness;

import java.util.UUID;
import org.linli.procurement.tendering.tender.Tender;

/** The tender that a flag is about. */
record About(UUID tenderId, String purchaserId, String areaCode, String serviceType) {

    static About of(Tender tender) {
        return new About(tender.id(), tender.purchaserId(), tender.source().areaCode(), tender.source().serviceType());
    }
}
