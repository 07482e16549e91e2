package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

/** What of the tenders the caller may find: everything published, and drafts of the own unit. */
@RequestScoped
class TenderSearch {

    private final Tenders tenders;
    private final Caller caller;

    TenderSearch(Tenders tenders, Caller caller) {
        this.tenders = tenders;
        this.caller = caller;
    }

    boolean maySeeDraftsOf(String purchaserId) {
        return !caller.isAnonymous() && (caller.hasRole("auditor") || caller.holds("purchaser", purchaserId));
    }

    Page<Tender> page(PageQuery page, TenderFilter filter) {
        var drafts = filter.purchaserId != null && maySeeDraftsOf(filter.purchaserId);
        if (filter.status != null && !filter.status.isPublic() && !drafts) {
            return new Page<>(List.of(), null);
        }
        var byClosing = filter.ordersByClosing();
        var status = filter.status == null ? null : filter.status.name();
        var ids = (byClosing ? new TenderQuery().with("status = :status", "status", status)
                : new TenderQuery().along(status))
                .with("purchaser_id = :purchaserId", "purchaserId", filter.purchaserId)
                .with("area_code = :areaCode", "areaCode", filter.areaCode)
                .with("service_type = :serviceType", "serviceType", filter.serviceType)
                .with("procedure_kind = :procedure", "procedure",
                        filter.procedure == null ? null : filter.procedure.name())
                .with("bids_until >= :closingAfter", "closingAfter", TenderFilter.instant(filter.closingAfter))
                .with("bids_until < :closingBefore", "closingBefore", TenderFilter.instant(filter.closingBefore))
                .publishedOnly(!drafts || byClosing).containing(filter.asksForText() ? filter.text : null)
                .page(page, byClosing).ids(tenders.getEntityManager(), page.fetch());
        return Page.of(inOrder(ids), page.limit(), tender -> byClosing
                ? Cursor.by(tender.bidsUntil().orElseThrow(), tender.id()) : Cursor.by(tender.id()));
    }

    private List<Tender> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = tenders.list("id in ?1", ids).stream().collect(Collectors.toMap(Tender::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }
}
