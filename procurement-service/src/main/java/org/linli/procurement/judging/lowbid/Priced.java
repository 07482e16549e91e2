package org.linli.procurement.judging.lowbid;

import java.util.UUID;
import org.linli.platform.money.Money;

/** A bid whose price is known. */
record Priced(UUID bidId, Money price) {
}
