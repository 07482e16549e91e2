package org.linli.procurement.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Sweep;

/** Says once that a decision is overdue (HK2), and removes what nobody bought for two years (B09). */
@ApplicationScoped
class CatalogueDeadlines implements Sweep {

    private final Catalogue catalogue;
    private final Journal journal;
    private final Rules rules;

    CatalogueDeadlines(Catalogue catalogue, Journal journal, Rules rules) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "catalogue-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = catalogue.getEntityManager().createNativeQuery("""
                select code from catalogue_item where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", String.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object code : due) {
            catalogue.get((String) code).tick(now, rules.book()).ifPresent(journal::append);
        }
        return due.size();
    }
}
