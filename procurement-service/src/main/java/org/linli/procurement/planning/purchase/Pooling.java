package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.procurement.planning.catalogue.Catalogue;

/**
 * Finds purchases that belong together and joins them: the same street and group of several units, or parts of one
 * tender.
 */
@ApplicationScoped
class Pooling {

    private final Purchases purchases;
    private final Catalogue catalogue;
    private final PurchaseIntentions intentions;
    private final Commands commands;
    private final Today today;

    Pooling(Purchases purchases, Catalogue catalogue, PurchaseIntentions intentions, Commands commands, Today today) {
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.intentions = intentions;
        this.commands = commands;
        this.today = today;
    }

    /** What a new purchase brings to light. */
    List<PurchaseEvent> findings(Purchase purchase, BusinessDay day) {
        var findings = new ArrayList<PurchaseEvent>();
        var others = purchases.duplicates(purchase, catalogue.sharingGroup(purchase.serviceType()));
        if (!others.isEmpty()) {
            findings.add(new PurchaseEvent.DuplicateFound(purchase.id(), purchase.areaCode(),
                    purchase.plan().fiscalYear(), others));
        }
        var splitting = splitting(purchase, day);
        if (splitting.flagged()) {
            findings.add(new PurchaseEvent.SplitFlagged(purchase.id(), purchase.purchaserId(), purchase.serviceType(),
                    purchase.plan().fiscalYear(), splitting.sum(), splitting.threshold(),
                    purchase.plan().links().openTender()));
        }
        return findings;
    }

    Splitting splitting(Purchase purchase, BusinessDay day) {
        return Splitting.of(purchase, purchases.siblings(purchase), day.rule("P31"));
    }

    @Transactional
    Purchase explainSplit(UUID id, String reason) {
        return commands.give(purchases.locked(id), PurchaseCommand.EXPLAIN, purchase -> purchase.explainSplit(reason));
    }

    @Transactional
    Purchase offerJoin(UUID id, UUID into) {
        return commands.give(purchases.locked(id), PurchaseCommand.OFFER_JOIN,
                purchase -> purchase.offerJoin(purchases.get(into), today.day()));
    }

    /** Both are held in the order of their ids, so that two units that join each other do not wait for ever. */
    @Transactional
    Purchase acceptJoin(UUID leadId, UUID otherId) {
        var first = purchases.locked(leadId.compareTo(otherId) < 0 ? leadId : otherId);
        var second = purchases.locked(leadId.compareTo(otherId) < 0 ? otherId : leadId);
        return first.id().equals(leadId) ? join(first, second) : join(second, first);
    }

    private Purchase join(Purchase lead, Purchase other) {
        return commands.giveAll(lead, PurchaseCommand.ABSORB, held -> {
            var absorbed = held.absorb(other);
            intentions.withdraw(other.id(), "已并入 " + lead.number() + " Joined with that purchase");
            return absorbed;
        });
    }
}
