package org.linli.funding.grant;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.grant.GrantApi.GrantView;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grants 资助")
class GrantResource {

    private final Grants grants;
    private final GrantService service;
    private final MoneyOrders orders;
    private final Caller caller;

    GrantResource(Grants grants, GrantService service, MoneyOrders orders, Caller caller) {
        this.grants = grants;
        this.service = service;
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/award")
    @Idempotent(required = true)
    @Operation(operationId = "awardGrant",
            summary = "核准资助 Propose to award it; the header names the order that another person confirms")
    public RestResponse<GrantView> award(UUID id) {
        grants.get(id);
        var order = orders.propose(OrderKind.AWARD_GRANT, new AwardGrant.Body(id), caller.actor());
        return MoneyOrders.withOrderHeader(answer(grants.get(id)), order);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent(required = true)
    @Operation(operationId = "endGrant",
            summary = "提前终止资助 Propose to end it before all is delivered; another person confirms")
    public RestResponse<GrantView> end(UUID id, @NotNull @Valid GrantApi.Words body) {
        grants.get(id);
        var order = orders.propose(OrderKind.END_GRANT, new EndGrant.Body(id, body.text()), caller.actor());
        return MoneyOrders.withOrderHeader(answer(grants.get(id)), order);
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent
    @Operation(operationId = "refuseGrant", summary = "不予资助 Refuse the application, with the reason")
    public RestResponse<GrantView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GrantApi.Words body) {
        return answer(service.refuse(id, ifMatch, body.text()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = Grants.class)
    @Operation(operationId = "withdrawGrant", summary = "撤回申请 Withdraw the application")
    public RestResponse<GrantView> withdraw(UUID id) {
        return answer(service.withdraw(id));
    }

    @POST
    @Path("/{id}/deliverables/{no}/deliver")
    @Idempotent
    @Owned(by = Grants.class)
    @Operation(operationId = "deliverGrant", summary = "提交成果 Hand in what was promised, with the files that show it")
    public RestResponse<GrantView> deliver(UUID id, int no, @NotNull @Valid GrantApi.Delivery body) {
        return answer(service.deliver(id, no, body.evidence()));
    }

    @POST
    @Path("/{id}/deliverables/{no}/accept")
    @Idempotent(required = true)
    @Operation(operationId = "acceptGrantDeliverable",
            summary = "验收成果 Accept it: its money is owed from now on; research with what peers say")
    public RestResponse<GrantView> accept(UUID id, int no, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GrantApi.Acceptance body) {
        return answer(
                service.accept(id, ifMatch, no, body.reviews() == null ? List.of() : body.reviews(), caller.actor()));
    }

    @POST
    @Path("/{id}/deliverables/{no}/send-back")
    @Idempotent
    @Operation(operationId = "sendBackGrantDeliverable", summary = "退回成果 Send it back, with the reason")
    public RestResponse<GrantView> sendBack(UUID id, int no, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GrantApi.Words body) {
        return answer(service.sendBack(id, ifMatch, no, body.text()));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Grants.class)
    @Operation(operationId = "readGrant", summary = "资助 A grant and its deliverables")
    public RestResponse<GrantView> read(UUID id) {
        return answer(grants.get(id));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listGrants", summary = "资助列表 Grants, newest first")
    public Page<GrantView> list(@Valid @BeanParam PageQuery page, @QueryParam("lineId") @Nullable UUID lineId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("status") @Nullable GrantStatus status) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("lineId", lineId)
                .by("agencyId", agencyId).by("status", status).of(grants, page);
        return Page.of(found, page.limit(), grant -> Cursor.by(grant.id())).map(this::view);
    }

    private RestResponse<GrantView> answer(Grant grant) {
        return Responses.ok(view(grant), grant.version());
    }

    private GrantView view(Grant grant) {
        return GrantView.of(grant, grant.allowedTo(caller));
    }
}
