package org.linli.procurement.judging.scoring;

import java.util.UUID;
import org.linli.platform.money.Money;

/** A bid whose price is known. */
interface Priced {

    UUID bidId();

    Money price();

    /** No more than that. */
    record Plain(UUID bidId, Money price) implements Priced {
    }
}
