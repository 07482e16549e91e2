package org.linli.funding.contractmoney.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.linli.funding.payable.Payables;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/**
 * Silence is acceptance (国务院令802 art 10): starts the clock on the last day of the term, also when nobody tells us so.
 */
@ApplicationScoped
class AcceptanceTermSweep implements Sweep<Payables.SilentWork> {

    private final Payables payables;
    private final PayableTrigger triggers;

    AcceptanceTermSweep(Payables payables, PayableTrigger triggers) {
        this.payables = payables;
        this.triggers = triggers;
    }

    @Override
    public String name() {
        return "acceptance-terms";
    }

    @Override
    public List<Payables.SilentWork> due(Instant now, int limit) {
        return payables.silentlyAccepted(Deadline.dayOf(now), limit);
    }

    @Override
    public void tick(Payables.SilentWork work, Instant now) {
        triggers.accepted(work.contractId(), work.instalmentNo(), work.acceptUntil(), "F03", null);
    }
}
