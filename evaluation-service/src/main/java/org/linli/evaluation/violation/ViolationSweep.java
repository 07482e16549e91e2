package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Watches the terms of violations: silence is an answer, and an office that is late is said to be. */
@ApplicationScoped
@Swept(name = "violations", table = "violation")
class ViolationSweep implements TableSweep {

    private final Violations violations;
    private final Journal journal;
    private final Today today;

    ViolationSweep(Violations violations, Journal journal, Today today) {
        this.violations = violations;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var violation = violations.get(id);
        var again = violation.status() == ViolationStatus.SUSPECTED ? "E27" : "E29";
        var day = today.day();
        journal.append(violation.tick(day.until("E29"), day.until(again), day.rule("E52").asInt()));
    }
}
