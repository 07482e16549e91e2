package org.linli.procurement.planning.purchase;

import java.util.UUID;

/** What a purchase has to say to what was told of it. Answered by the intention package, which knows purchases. */
public interface PurchaseIntentions {

    /** Nothing is bought by that purchase any more: what was told of it, if anything, is withdrawn. */
    void withdraw(UUID purchaseId, String why);
}
