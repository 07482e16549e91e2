package org.linli.evaluation.violation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Watches the terms of violations: silence is an answer, and an office that is late is said to be. */
@ApplicationScoped
class ViolationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Violations violations;
    private final Journal journal;
    private final Today today;

    ViolationSweep(DueRows rows, Violations violations, Journal journal, Today today) {
        this.rows = rows;
        this.violations = violations;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "violations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("violation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var violation = violations.get(id);
        var again = violation.status() == ViolationStatus.SUSPECTED ? "E27" : "E29";
        var day = today.day();
        journal.append(violation.tick(day.until("E29"), day.until(again), day.rule("E52").asInt()));
    }
}
