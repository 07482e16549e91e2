package org.linli.funding.payable;

import java.util.UUID;
import org.linli.platform.money.Money;

/** What somebody else has a right to of a payable: no advance is given on it and it is not contested any more. */
public interface Encumbrance {

    Money on(UUID payableId);
}
