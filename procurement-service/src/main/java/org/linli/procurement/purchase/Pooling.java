package org.linli.procurement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.procurement.catalogue.Catalogue;

/** Finds purchases that belong together and joins them: the same street and group of several units, or parts of one tender. */
@ApplicationScoped
class Pooling {

    private final Purchases purchases;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Pooling(Purchases purchases, Catalogue catalogue, Journal journal, Rules rules, Clock clock) {
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a new purchase brings to light. */
    List<PurchaseEvent> findings(Purchase purchase, LocalDate today) {
        var findings = new ArrayList<PurchaseEvent>();
        var others = purchases.duplicates(purchase, catalogue.sharingGroup(purchase.serviceType()));
        if (!others.isEmpty()) {
            findings.add(new PurchaseEvent.DuplicateFound(purchase.id(), purchase.areaCode(), purchase.fiscalYear(), others));
        }
        var splitting = splitting(purchase, today);
        if (splitting.flagged()) {
            findings.add(new PurchaseEvent.SplitFlagged(purchase.id(), purchase.purchaserId(), purchase.serviceType(),
                    purchase.fiscalYear(), splitting.sum(), splitting.threshold(), purchase.links().openTender()));
        }
        return findings;
    }

    Splitting splitting(Purchase purchase, LocalDate today) {
        return Splitting.of(purchase, purchases.siblings(purchase), rules.get("P31", today));
    }

    @Transactional
    Purchase explainSplit(UUID id, String reason) {
        var purchase = purchases.locked(id);
        journal.append(purchase.explainSplit(reason));
        purchases.flush();
        return purchase;
    }

    @Transactional
    Purchase offerJoin(UUID id, UUID into) {
        var purchase = purchases.locked(id);
        journal.append(purchase.offerJoin(purchases.get(into), today(), rules.book()));
        purchases.flush();
        return purchase;
    }

    /** Both are held in the order of their ids, so that two units that join each other do not wait for ever. */
    @Transactional
    Purchase acceptJoin(UUID leadId, UUID otherId) {
        var first = purchases.locked(leadId.compareTo(otherId) < 0 ? leadId : otherId);
        var second = purchases.locked(leadId.compareTo(otherId) < 0 ? otherId : leadId);
        var lead = first.id().equals(leadId) ? first : second;
        journal.append(lead.absorb(lead == first ? second : first));
        purchases.flush();
        return lead;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
