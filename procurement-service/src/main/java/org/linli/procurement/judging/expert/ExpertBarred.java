package org.linli.procurement.judging.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** An expert may not review for a term. It names no tender: beside one it would tell who sat (C04). */
@Fact(topic = "linli.tenders", type = "linli.procurement.expert.barred.v1")
record ExpertBarred(UUID expertId, UUID banId, LocalDate from, LocalDate until) implements DomainEvent {

    @Override
    public String key() {
        return expertId.toString();
    }
}
