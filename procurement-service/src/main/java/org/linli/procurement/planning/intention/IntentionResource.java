package org.linli.procurement.planning.intention;

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
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.planning.intention.IntentionApi.IntentionCorrection;
import org.linli.procurement.planning.intention.IntentionApi.IntentionReason;
import org.linli.procurement.planning.intention.IntentionApi.IntentionView;
import org.linli.procurement.planning.intention.IntentionApi.NewIntention;
import org.linli.procurement.planning.intention.IntentionApi.NewRegisterIntention;
import org.linli.procurement.planning.purchase.Purchases;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Purchase intentions 采购意向")
class IntentionResource {

    private final IntentionService service;
    private final Intentions intentions;
    private final Caller caller;

    IntentionResource(IntentionService service, Intentions intentions, Caller caller) {
        this.service = service;
        this.intentions = intentions;
        this.caller = caller;
    }

    @POST
    @Path("/intentions")
    @Idempotent
    @Operation(operationId = "publishIntention",
            summary = "公开采购意向 Tell everybody what is to be bought, at least 30 days before the purchase begins")
    @Owned(by = Purchases.class, in = Owned.Where.BODY)
    public RestResponse<IntentionView> publish(@NotNull @Valid NewIntention body) {
        var intention = service.publish(body.purchaseId(), body.needs(), body.expectedMonth());
        return Responses.created("/api/v1/intentions/" + intention.id(), view(intention), intention.version());
    }

    @POST
    @Path("/register-intentions")
    @Idempotent
    @Operation(operationId = "publishRegisterIntention",
            summary = "公开框架协议采购意向 Tell everybody that a register of agencies is to be opened, 30 days before it is")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<IntentionView> publish(@NotNull @Valid NewRegisterIntention body) {
        var intention = service.publish(body);
        return Responses.created("/api/v1/intentions/" + intention.id(), view(intention), intention.version());
    }

    @POST
    @Path("/intentions/{id}/correct")
    @Idempotent
    @Operation(operationId = "correctIntention",
            summary = "更正采购意向 Correct it; what it said stays readable, and a larger budget begins the term anew")
    @Owned(by = Intentions.class)
    public RestResponse<IntentionView> correct(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IntentionCorrection body) {
        return answer(service.correct(id, ifMatch, body));
    }

    @POST
    @Path("/intentions/{id}/claim-urgency")
    @Idempotent
    @Operation(operationId = "claimUrgency",
            summary = "提出紧急采购 Say that the need could not be foreseen and cannot wait, and why")
    @Owned(by = Intentions.class)
    public RestResponse<IntentionView> claim(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IntentionReason body) {
        return answer(service.claim(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/intentions/{id}/confirm-urgency")
    @Idempotent(required = true)
    @Operation(operationId = "confirmUrgency",
            summary = "确认紧急采购 Agree, as another officer: the purchase may begin at once")
    @Owned(by = Intentions.class)
    public RestResponse<IntentionView> confirm(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/intentions/{id}/reject-urgency")
    @Idempotent
    @Operation(operationId = "rejectUrgency", summary = "不予确认紧急采购 Do not agree: the term runs on as before")
    @Owned(by = Intentions.class)
    public RestResponse<IntentionView> reject(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.reject(id, ifMatch));
    }

    @POST
    @Path("/intentions/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawIntention", summary = "撤回采购意向 The purchaser does not intend it any more")
    @Owned(by = Intentions.class)
    public RestResponse<IntentionView> withdraw(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IntentionReason body) {
        return answer(service.withdraw(id, ifMatch, body.reason()));
    }

    @GET
    @Path("/intentions/{id}")
    @Operation(operationId = "readIntention", summary = "采购意向 One intention with its corrections")
    public RestResponse<IntentionView> read(UUID id) {
        return answer(intentions.get(id));
    }

    @GET
    @Path("/intentions")
    @Operation(operationId = "listIntentions", summary = "采购意向列表 What is going to be bought, newest first")
    public Page<IntentionView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("purchaserId") @Nullable String purchaserId, @QueryParam("areaCode") @Nullable String areaCode,
            @QueryParam("serviceType") @Nullable String serviceType,
            @QueryParam("status") @Nullable IntentionStatus status) {
        var listing = new KeysetQuery().by("purchaserId", purchaserId).by("areaCode", areaCode)
                .by("serviceType", serviceType).usingIndexOf("status", status);
        return Page.of(listing.of(intentions, page), page.limit(), intention -> Cursor.by(intention.id()))
                .map(this::view);
    }

    private IntentionView view(Intention intention) {
        return IntentionView.of(intention, intention.allowedTo(caller));
    }

    private RestResponse<IntentionView> answer(Intention intention) {
        return Responses.ok(view(intention), intention.version());
    }
}
