package org.linli.procurement.tender;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.PageQuery;
import org.linli.procurement.Listing;

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

    List<Tender> page(PageQuery page, @Nullable TenderStatus status, @Nullable String purchaserId, @Nullable String areaCode,
            @Nullable String serviceType) {
        var drafts = purchaserId != null && maySeeDraftsOf(purchaserId);
        if (status != null && !status.isPublic() && !drafts) {
            return List.of();
        }
        return new Listing().with("status", status).with("purchaserId", purchaserId).with("areaCode", areaCode)
                .with("serviceType", serviceType).with("published", status == null && !drafts ? true : null)
                .of(tenders, page);
    }
}
