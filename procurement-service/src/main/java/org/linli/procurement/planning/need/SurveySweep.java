package org.linli.procurement.planning.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Expires surveys that are too old to buy on (P01.age). */
@ApplicationScoped
@Swept(name = "survey-expiry", table = "area_survey")
class SurveySweep implements TableSweep {

    private final AreaSurveys surveys;
    private final Journal journal;
    private final Rules rules;

    SurveySweep(AreaSurveys surveys, Journal journal, Rules rules) {
        this.surveys = surveys;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public void tick(UUID id, Instant now) {
        surveys.get(id).tick(now, rules.book()).ifPresent(journal::append);
    }
}
