package org.linli.procurement.planning.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a decision is overdue (HK2), and removes what nobody bought for two years (B09). */
@ApplicationScoped
class CatalogueSweep implements Sweep<String> {

    private final DueRows rows;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Rules rules;

    CatalogueSweep(DueRows rows, Catalogue catalogue, Journal journal, Rules rules) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "catalogue-deadlines";
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return rows.of("catalogue_item", "code", String.class, now, limit);
    }

    @Override
    public void tick(String code, Instant now) {
        catalogue.get(code).tick(now, rules.book()).ifPresent(journal::append);
    }
}
