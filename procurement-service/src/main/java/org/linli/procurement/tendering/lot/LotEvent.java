package org.linli.procurement.tendering.lot;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a group of lots. */
sealed interface LotEvent extends DomainEvent {

    UUID lotGroupId();

    @Override
    default String key() {
        return lotGroupId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.lot-group.begun.v1")
    record Begun(UUID lotGroupId, String purchaserId, int maxPerWinner) implements LotEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.lot-group.added.v1")
    record Added(UUID lotGroupId, UUID tenderId, boolean newcomersOnly) implements LotEvent {
    }
}
