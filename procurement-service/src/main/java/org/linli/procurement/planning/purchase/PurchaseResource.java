package org.linli.procurement.planning.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.purchase.PurchaseApi.NewPurchase;
import org.linli.procurement.planning.purchase.PurchaseApi.PurchaseView;
import org.linli.procurement.planning.purchase.PurchaseApi.Reason;
import org.linli.procurement.planning.purchase.PurchaseApi.SurveyResult;

@Path("/api/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchases 购买计划")
class PurchaseResource {

    private final PurchaseService service;
    private final Purchases purchases;
    private final Caller caller;

    PurchaseResource(PurchaseService service, Purchases purchases, Caller caller) {
        this.service = service;
        this.purchases = purchases;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "draftPurchase", summary = "拟定购买计划 Draft a purchase")
    @Owned(in = Where.BODY)
    public RestResponse<PurchaseView> draft(@NotNull @Valid NewPurchase body) {
        var purchase = service.draft(body.plan());
        return Responses.created("/api/v1/purchases/" + purchase.id(), PurchaseView.of(purchase, caller),
                purchase.version());
    }

    @POST
    @Path("/{id}/survey")
    @Idempotent
    @Operation(operationId = "surveyPurchase", summary = "登记需求调查 Record the need survey (P01)")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> survey(UUID id, @NotNull @Valid SurveyResult body) {
        return answer(service.survey(id, body));
    }

    @POST
    @Path("/{id}/request-budget")
    @Idempotent
    @Operation(operationId = "requestBudget", summary = "申请预算 Ask funding to reserve the money")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> requestBudget(UUID id) {
        return answer(service.requestBudget(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(operationId = "cancelPurchase", summary = "取消购买计划 Cancel a purchase")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> cancel(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reason body) {
        return answer(service.cancel(id, ifMatch, body.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPurchase", summary = "购买计划 One purchase")
    @Owned(by = Purchases.class)
    public RestResponse<PurchaseView> read(UUID id) {
        return answer(purchases.get(id));
    }

    @GET
    @Operation(operationId = "listPurchases", summary = "购买计划列表 Purchases, newest first")
    @Owned(in = Where.CALLER)
    public Page<PurchaseView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("status") @Nullable PurchaseStatus status,
            @QueryParam("purchaserId") @Nullable String purchaserId, @QueryParam("goalCode") @Nullable String goalCode,
            @QueryParam("proposalId") @Nullable UUID proposalId) {
        var found = new KeysetQuery().ofUnit(caller, "plan.purchaserId").by("plan.purchaserId", purchaserId)
                .by("plan.links.goalCode", goalCode).by("plan.links.proposalId", proposalId)
                .usingIndexOf("status", status).of(purchases, page);
        return Page.of(found, page.limit(), purchase -> Cursor.by(purchase.id()))
                .map(purchase -> PurchaseView.of(purchase, caller));
    }

    private RestResponse<PurchaseView> answer(Purchase purchase) {
        return Responses.ok(PurchaseView.of(purchase, caller), purchase.version());
    }
}
