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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bids 投标")
class OwnBidsResource {

    private final Bids bids;
    private final Tenders tenders;
    private final Caller caller;

    OwnBidsResource(Bids bids, Tenders tenders, Caller caller) {
        this.bids = bids;
        this.tenders = tenders;
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
        return Page.of(found, page.limit(), bid -> Cursor.by(bid.id())).mapWith(this::tendersOf, (bid, of) -> BidView
                .of(bid, true, true, bid.allowedTo(caller, Objects.requireNonNull(of.get(bid.tenderId())))));
    }

    private Map<UUID, Tender> tendersOf(List<Bid> shown) {
        return tenders.list("id in ?1", shown.stream().map(Bid::tenderId).distinct().toList()).stream()
                .collect(Collectors.toMap(Tender::id, tender -> tender));
    }
}
