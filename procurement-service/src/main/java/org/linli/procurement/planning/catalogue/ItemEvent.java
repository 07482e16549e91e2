package org.linli.procurement.planning.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to an item. The key is its code. */
sealed interface ItemEvent extends DomainEvent {

    String code();

    @Override
    default String key() {
        return code();
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.proposed.v1")
    record Proposed(String code, @Nullable String goalCode, @Nullable UUID pilotId,
            Deadline decideUntil) implements ItemEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.consulted.v1")
    record Consulted(String code, UUID consultationId, Deadline until) implements ItemEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.published.v1")
    record Published(String code, @Nullable String goalCode, @Nullable UUID pilotId,
            LocalDate on) implements ItemEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.refused.v1")
    record Refused(String code, LocalDate on) implements ItemEvent {
    }

    /** The term to decide passed without a decision. */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.decision-overdue.v1")
    record DecisionOverdue(String code, LocalDate dueOn, String rule) implements ItemEvent {
    }

    /** @param reason words of the officer, or NOT_BOUGHT (B09) */
    @Fact(topic = "linli.catalogue", type = "linli.procurement.item.retired.v1")
    record Retired(String code, LocalDate on, String reason) implements ItemEvent {
    }
}
