package org.linli.procurement.planning.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.aggregate.Today;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.catalogue.Catalogue;
import org.linli.procurement.planning.purchase.PurchaseApi.DuplicateView;
import org.linli.procurement.planning.purchase.PurchaseApi.Into;
import org.linli.procurement.planning.purchase.PurchaseApi.PurchaseView;
import org.linli.procurement.planning.purchase.PurchaseApi.Reason;
import org.linli.procurement.planning.purchase.PurchaseApi.SplittingView;

/** Purchases that belong together. */
@Path("/api/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchases 购买计划")
class PoolingResource {

    private final Pooling pooling;
    private final Purchases purchases;
    private final Catalogue catalogue;
    private final Caller caller;
    private final Today today;

    PoolingResource(Pooling pooling, Purchases purchases, Catalogue catalogue, Caller caller, Today today) {
        this.pooling = pooling;
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.caller = caller;
        this.today = today;
    }

    @GET
    @Path("/{id}/duplicates")
    @Operation(operationId = "listDuplicates", summary = "疑似重复 Others for the same street, year and service or group")
    @Owned(by = Purchases.class)
    public Page<DuplicateView> duplicates(UUID id, @Valid @BeanParam PageQuery page) {
        var purchase = purchases.get(id);
        var found = purchases.duplicates(purchase, catalogue.sharingGroup(purchase.serviceType()), page);
        return Page.of(found, page.limit(), other -> Cursor.by(other.id()))
                .map(other -> DuplicateView.of(other, purchase));
    }

    @GET
    @Path("/{id}/splitting")
    @Operation(operationId = "readSplitting", summary = "化整为零核对 Whether purchases add up to an open tender (P31)")
    @Owned(by = Purchases.class)
    public SplittingView splitting(UUID id) {
        var purchase = purchases.get(id);
        return SplittingView.of(purchase, pooling.splitting(purchase, today.day()));
    }

    @POST
    @Path("/{id}/explain-split")
    @Idempotent
    @Operation(operationId = "explainSplit",
            summary = "说明分开购买的理由 Say why it is bought apart; another person confirms (P31, HD1)")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> explainSplit(UUID id, @NotNull @Valid Reason body) {
        return answer(pooling.explainSplit(id, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/offer-join")
    @Idempotent
    @Operation(operationId = "offerJoin", summary = "提议合并采购 Offer to join it into another for one tender")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> offerJoin(UUID id, @NotNull @Valid Into body) {
        return answer(pooling.offerJoin(id, body.purchaseId()));
    }

    @POST
    @Path("/{id}/accept-join")
    @Idempotent(required = true)
    @Operation(operationId = "acceptJoin", summary = "同意合并采购 Take the other in: its money is added here")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> acceptJoin(UUID id, @NotNull @Valid Into body) {
        return answer(pooling.acceptJoin(id, body.purchaseId()));
    }

    private RestResponse<PurchaseView> answer(Purchase purchase) {
        return Responses.ok(PurchaseView.of(purchase, caller), purchase.version());
    }
}
