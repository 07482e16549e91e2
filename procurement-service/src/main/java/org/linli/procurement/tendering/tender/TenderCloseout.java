package org.linli.procurement.tendering.tender;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.planning.purchase.PurchaseStatus;
import org.linli.procurement.planning.purchase.Purchases;
import org.linli.procurement.tendering.port.BidRegister;

/** Journals what a tender did and, where that ended it without a contract, frees its purchase and its bids. */
@ApplicationScoped
public class TenderCloseout {

    private final Purchases purchases;
    private final BidRegister bids;
    private final List<TenderEnding> endings;
    private final DualControl decisions;
    private final Journal journal;
    private final Today today;

    TenderCloseout(Purchases purchases, BidRegister bids, @All List<TenderEnding> endings, DualControl decisions,
            Journal journal, Today today) {
        this.purchases = purchases;
        this.bids = bids;
        this.endings = endings;
        this.decisions = decisions;
        this.journal = journal;
        this.today = today;
    }

    /** @param rule the rule under which it fails, null where none is named */
    public void fail(Tender tender, String reason, @Nullable String rule) {
        journal.append(failed(tender, reason, rule));
    }

    /** As {@link #fail}, to be journalled. */
    public List<DomainEvent> failed(Tender tender, String reason, @Nullable String rule) {
        return withConsequences(tender, List.of(tender.fail(reason, rule)));
    }

    public void record(Tender tender, List<TenderEvent> events) {
        journal.append(withConsequences(tender, events));
    }

    /** What it did and, where that ended it, what became of its purchase; to be journalled. */
    public List<DomainEvent> withConsequences(Tender tender, List<TenderEvent> events) {
        var all = new ArrayList<DomainEvent>(events);
        if (tender.status() == TenderStatus.FAILED || tender.status() == TenderStatus.CANCELLED) {
            tender.keepFile(today.day());
            var purchase = purchases.locked(tender.source().purchaseId());
            if (purchase.status() == PurchaseStatus.USED) {
                all.add(purchase.release(tender.id()));
            }
            bids.tenderEnded(tender.id());
            endings.forEach(each -> each.ended(tender));
            decisions.movedOn(tender.id());
        }
        return all;
    }
}
