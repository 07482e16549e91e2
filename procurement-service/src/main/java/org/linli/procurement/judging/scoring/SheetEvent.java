package org.linli.procurement.judging.scoring;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a score sheet. Facts carry no score before the result. */
sealed interface SheetEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.sheet.submitted.v1")
    record Submitted(UUID tenderId, UUID bidId, UUID seatId) implements SheetEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.sheet.reopened.v1")
    record Reopened(UUID tenderId, UUID bidId, UUID seatId) implements SheetEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.sheet.explained.v1")
    record Explained(UUID tenderId, UUID bidId, UUID seatId, String criterion) implements SheetEvent {
    }
}
