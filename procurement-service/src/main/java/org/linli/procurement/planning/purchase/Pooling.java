package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.procurement.known.dualcontrol.DecisionContent;
import org.linli.procurement.known.dualcontrol.DecisionEffect;
import org.linli.procurement.known.dualcontrol.DecisionKind;
import org.linli.procurement.known.dualcontrol.DecisionSubject;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.planning.catalogue.Catalogue;

/**
 * Finds purchases that belong together and joins them: the same street and group of several units, or parts of one
 * tender.
 */
@ApplicationScoped
class Pooling implements DecisionEffect {

    private final Purchases purchases;
    private final Catalogue catalogue;
    private final PurchaseIntentions intentions;
    private final DualControl decisions;
    private final Commands commands;
    private final Today today;

    Pooling(Purchases purchases, Catalogue catalogue, PurchaseIntentions intentions, DualControl decisions,
            Commands commands, Today today) {
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.intentions = intentions;
        this.decisions = decisions;
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

    /** It opens the way past the open tender (P31): another person of the unit confirms it. */
    @Transactional
    Purchase explainSplit(UUID id, String reason, Actor by) {
        return commands.giveAll(purchases.locked(id), PurchaseCommand.EXPLAIN, purchase -> {
            decisions.propose(DecisionKind.EXPLAIN_SPLIT, new DecisionSubject(id, null, purchase.purchaserId()),
                    DecisionContent.of(reason), by);
            return List.of();
        });
    }

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of(DecisionKind.EXPLAIN_SPLIT);
    }

    @Override
    public void hold(UUID purchaseId) {
        purchases.locked(purchaseId);
    }

    @Override
    public boolean stands(DecisionKind kind, UUID purchaseId, DecisionContent content) {
        return purchases.get(purchaseId).accepted().contains(PurchaseCommand.EXPLAIN);
    }

    /** A purchase was joined, cancelled or its money asked for: its split is explained no more. */
    void movedOn(UUID purchaseId) {
        decisions.movedOn(purchaseId);
    }

    @Override
    public void take(DecisionKind kind, UUID purchaseId, DecisionContent content, Actor second) {
        commands.give(purchases.get(purchaseId), PurchaseCommand.EXPLAIN,
                purchase -> purchase.explainSplit(content.words()));
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
            movedOn(other.id());
            intentions.withdraw(other.id(), "已并入 " + lead.number() + " Joined with that purchase");
            return absorbed;
        });
    }
}
