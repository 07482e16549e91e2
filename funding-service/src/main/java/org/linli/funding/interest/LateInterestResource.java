package org.linli.funding.interest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.funding.interest.InterestReader.InterestView;
import org.linli.funding.payable.Payables;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/late-interest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class LateInterestResource {

    private final InterestReader views;
    private final Payables payables;
    private final Caller caller;

    LateInterestResource(InterestReader views, Payables payables, Caller caller) {
        this.views = views;
        this.payables = payables;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listLateInterest",
            summary = "逾期利息列表 Payables that bore late interest, with what of it is payable and paid")
    public Page<InterestView> list(@QueryParam("agencyId") @Nullable UUID agencyId,
            @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("contractId") @Nullable UUID contractId, @Valid @BeanParam PageQuery page) {
        var listing = new KeysetQuery().visibleTo(caller, "terms.agencyId", "terms.purchaserId")
                .where("(progress.interest.interestExact > 0 or progress.interest.interestClaimed > ?)", Money.ZERO)
                .by("terms.agencyId", agencyId).by("terms.purchaserId", purchaserId).by("terms.contractId", contractId);
        var found = Page.of(listing.of(payables, page), page.limit(), payable -> Cursor.by(payable.id()));
        return new Page<>(views.of(found.items()), found.next());
    }
}
