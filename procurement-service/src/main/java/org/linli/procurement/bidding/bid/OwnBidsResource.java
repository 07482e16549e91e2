package org.linli.procurement.bidding.bid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bids 投标")
class OwnBidsResource {

    private final Bids bids;
    private final Caller caller;

    OwnBidsResource(Bids bids, Caller caller) {
        this.bids = bids;
        this.caller = caller;
    }

    /** Only one's own: who else bids is not told before the opening, and afterwards by tender. */
    @GET
    @Path("/bids")
    @Operation(operationId = "listOwnBids", summary = "本机构的投标 The bids of one's own agency, newest first")
    @Owned
    public Page<BidView> list(@Valid @BeanParam PageQuery page, @NotNull @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") @Nullable BidStatus status) {
        var found = new KeysetQuery().by("agencyId", agencyId).by("status", status).of(bids, page);
        return Page.of(found, page.limit(), bid -> Cursor.by(bid.id()))
                .map(bid -> BidView.of(bid, true, true, bid.allowedTo(caller)));
    }
}
