package org.linli.funding.payable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What somebody else has a right to of a payable: no advance is given on it and it is not contested any more. */
public interface Encumbrance {

    default Money on(UUID payableId) {
        return on(List.of(payableId)).getOrDefault(payableId, Money.ZERO);
    }

    /** Of many at once; one on which nobody has a right may be missing. */
    Map<UUID, Money> on(Collection<UUID> payableIds);
}
