package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Silence is acceptance (国务院令802 art 10): starts the clock on the last day of the term, also when nobody tells us so. */
@ApplicationScoped
class AcceptanceTerms implements Sweep {

    private final Payables payables;
    private final PayableTriggers triggers;

    AcceptanceTerms(Payables payables, PayableTriggers triggers) {
        this.payables = payables;
        this.triggers = triggers;
    }

    @Override
    public String name() {
        return "acceptance-terms";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var silent = payables.silentlyAccepted(Deadline.dayOf(now), limit);
        silent.forEach(row -> triggers.accepted((UUID) row[0], ((Number) row[1]).intValue(), day(row[2]), "F03", null));
        return silent.size();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
