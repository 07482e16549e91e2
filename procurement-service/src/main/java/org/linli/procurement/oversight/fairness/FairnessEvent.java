package org.linli.procurement.oversight.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What the watch says. */
sealed interface FairnessEvent extends DomainEvent {

    /**
     * Once per tender, kind and subject. It asks a question and changes no result.
     *
     * @param subject an agency's id, or a dash where the tender as a whole is meant
     */
    @Fact(topic = "linli.fairness", type = "linli.procurement.fairness.flagged.v1")
    record Flagged(UUID flagId, UUID tenderId, FlagKind kind, String subject, String purchaserId, String areaCode,
            String serviceType, String rule, List<Finding.Input> inputs, LocalDate foundOn) implements FairnessEvent {

        @Override
        public String key() {
            return flagId.toString();
        }
    }
}
