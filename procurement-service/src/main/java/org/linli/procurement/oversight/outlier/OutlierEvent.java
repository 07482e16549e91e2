package org.linli.procurement.oversight.outlier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What the monthly comparison says. */
sealed interface OutlierEvent extends DomainEvent {

    /**
     * Once per kind, party and window. It asks a question and changes nothing.
     *
     * @param until the first day that is not in the window
     */
    @Fact(topic = "linli.fairness", type = "linli.procurement.fairness.outlier-found.v1")
    record Found(UUID outlierId, OutlierKind kind, Party party, String partyId, LocalDate from, LocalDate until,
            BigDecimal value, BigDecimal fence, int compared, String rule) implements OutlierEvent {

        @Override
        public String key() {
            return outlierId.toString();
        }
    }
}
