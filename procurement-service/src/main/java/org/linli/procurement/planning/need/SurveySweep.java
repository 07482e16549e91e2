package org.linli.procurement.planning.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Expires surveys that are too old to buy on (P01.age). */
@ApplicationScoped
class SurveySweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AreaSurveys surveys;
    private final Journal journal;
    private final Rules rules;

    SurveySweep(DueRows rows, AreaSurveys surveys, Journal journal, Rules rules) {
        this.rows = rows;
        this.surveys = surveys;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "survey-expiry";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("area_survey", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        surveys.get(id).tick(now, rules.book()).ifPresent(journal::append);
    }
}
