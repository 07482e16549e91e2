package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.linli.procurement.planning.purchase.Purchase;

/** What a tender takes over from its purchase. */
@Embeddable
public record Source(UUID purchaseId, String purchaserId, String areaCode, String serviceType) {

    static Source of(Purchase purchase) {
        return new Source(purchase.id(), purchase.purchaserId(), purchase.areaCode(), purchase.serviceType());
    }
}
