package org.linli.funding.receivable;

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
import org.linli.funding.payable.Payables;
import org.linli.funding.receivable.ReceivableApi.Ask;
import org.linli.funding.receivable.ReceivableApi.Assignment;
import org.linli.funding.receivable.ReceivableApi.Confirmation;
import org.linli.funding.receivable.ReceivableApi.ReceivableView;
import org.linli.funding.receivable.ReceivableApi.Refusal;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/receivables")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Receivables 应收账款确权")
class ReceivableResource {

    private final Receivables receivables;
    private final ReceivableService service;
    private final Caller caller;

    ReceivableResource(Receivables receivables, ReceivableService service, Caller caller) {
        this.receivables = receivables;
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listReceivables", summary = "确权列表 Confirmations, newest first")
    public Page<ReceivableView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") @Nullable UUID agencyId,
            @QueryParam("payableId") @Nullable UUID payableId,
            @QueryParam("status") @Nullable ReceivableStatus status) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("agencyId", agencyId)
                .by("payableId", payableId).by("status", status).of(receivables, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Receivables.class)
    @Operation(operationId = "readReceivable", summary = "确权详情 Read a confirmation")
    public RestResponse<ReceivableView> read(UUID id) {
        var receivable = receivables.get(id);
        return Responses.ok(view(receivable), receivable.version());
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Payables.class, in = Where.BODY)
    @Operation(operationId = "requestReceivable", summary = "申请确权 Ask the purchaser to confirm what it owes")
    public RestResponse<ReceivableView> request(@NotNull @Valid Ask body) {
        var receivable = service.request(body.payableId());
        return Responses.created("/api/v1/receivables/" + receivable.id(), view(receivable), receivable.version());
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Owned(by = Receivables.class)
    @Operation(operationId = "confirmReceivable", summary = "确权 Confirm the debt; payable in money only")
    public RestResponse<ReceivableView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Confirmation body) {
        return answer(service.confirm(id, ifMatch, body.payBy(), caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Owned(by = Receivables.class)
    @Operation(operationId = "refuseReceivable", summary = "不予确权 Say why it is not confirmed")
    public RestResponse<ReceivableView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Refusal body) {
        return answer(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = Receivables.class)
    @Operation(operationId = "withdrawReceivable", summary = "撤回 Take the request or an unassigned confirmation back")
    public RestResponse<ReceivableView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.withdraw(id, ifMatch));
    }

    @POST
    @Path("/{id}/propose-assignment")
    @Idempotent(required = true)
    @Owned(by = Receivables.class)
    @Operation(operationId = "proposeAssignment", summary = "登记债权转让 Say to which bank it is assigned")
    public RestResponse<ReceivableView> proposeAssignment(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Assignment body) {
        return answer(service.proposeAssignment(id, ifMatch, body.bankCode(), body.accountNumber(), caller.actor()));
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAssignment",
            summary = "复核债权转让 Take note of the assignment: the bank is paid from now on")
    public RestResponse<ReceivableView> assign(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.assign(id, ifMatch, caller.actor()));
    }

    private RestResponse<ReceivableView> answer(Receivable receivable) {
        return Responses.ok(view(receivable), receivable.version());
    }

    private ReceivableView view(Receivable receivable) {
        return ReceivableApi.ReceivableView.of(receivable, receivable.allowedTo(caller));
    }
}
