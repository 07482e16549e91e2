package org.linli.funding.payable;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.funding.payable.PayableApi.DisputeRequest;
import org.linli.funding.payable.PayableApi.PauseRequest;
import org.linli.funding.payable.PayableApi.PayableView;
import org.linli.funding.payable.PayableApi.Resolution;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/payables")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Payables 应付款")
class PayableResource {

    private final Payables payables;
    private final PayableService service;
    private final MoneyOrders orders;
    private final Caller caller;
    private final Clock clock;

    PayableResource(Payables payables, PayableService service, MoneyOrders orders, Caller caller, Clock clock) {
        this.payables = payables;
        this.service = service;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Owned(by = Payables.class)
    @Operation(operationId = "readPayable", summary = "应付款 Read a payable: what, when due, with whom it lies")
    public RestResponse<PayableView> read(UUID id) {
        return answer(payables.get(id));
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listPayables", summary = "应付款列表 List payables")
    public Page<PayableView> list(@QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("purchaserId") @Nullable String purchaserId,
            @QueryParam("status") @Nullable PayableStatus status, @QueryParam("part") @Nullable Part part,
            @QueryParam("instalmentNo") @Nullable Integer instalmentNo, @QueryParam("stage") @Nullable Stage stage,
            @Valid @BeanParam PageQuery page) {
        var listing = new KeysetQuery().visibleTo(caller, "terms.agencyId", "terms.purchaserId")
                .by("terms.contractId", contractId).by("terms.agencyId", agencyId).by("terms.purchaserId", purchaserId)
                .by("progress.status", status).by("terms.part", part).by("terms.instalmentNo", instalmentNo)
                .by("progress.stages.stage", stage);
        return Page.of(listing.of(payables, page), page.limit(), payable -> Cursor.by(payable.id()))
                .map(payable -> PayableView.of(payable, clock.instant(), caller));
    }

    @POST
    @Path("/{id}/approve")
    @Idempotent(required = true)
    @Owned(by = Payables.class)
    @Operation(operationId = "approvePayable",
            summary = "同意支付 Nothing against paying; never by the person who accepted the work")
    public RestResponse<PayableView> approve(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.approve(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/pause")
    @Idempotent(required = true)
    @Operation(operationId = "pausePayable",
            summary = "依法暂停 Propose a pause for a lawful reason, with an end; another person confirms")
    public RestResponse<PayableView> pause(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PauseRequest body) {
        var version = service.requireOpenTo(PayableCommand.PAUSE, id, ifMatch);
        var order = orders.propose(OrderKind.PAUSE_PAYABLE,
                new PausePayable.Body(id, version, body.reason(), body.until()), caller.actor());
        return MoneyOrders.withOrderHeader(answer(payables.get(id)), order);
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent(required = true)
    @Operation(operationId = "resumePayable", summary = "恢复支付 Let the clock go on")
    public RestResponse<PayableView> resume(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.resume(id, ifMatch));
    }

    @POST
    @Path("/{id}/dispute")
    @Idempotent(required = true)
    @Owned(by = Payables.class)
    @Operation(operationId = "disputePayable",
            summary = "提出争议 Propose to contest a part on lawful ground; another person confirms, the rest is paid")
    public RestResponse<PayableView> dispute(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DisputeRequest body) {
        var version = service.requireOpenTo(PayableCommand.DISPUTE, id, ifMatch);
        var order = orders.propose(OrderKind.DISPUTE_PAYABLE, new DisputePayable.Body(id, version, body.contest()),
                caller.actor());
        return MoneyOrders.withOrderHeader(answer(payables.get(id)), order);
    }

    @POST
    @Path("/{id}/resolve-dispute")
    @Idempotent(required = true)
    @Operation(operationId = "resolveDispute", summary = "处理争议 Decide a contested part, by another person")
    public RestResponse<PayableView> resolve(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Resolution body) {
        return answer(service.resolve(id, ifMatch, body.confirmed(), caller.actor()));
    }

    private RestResponse<PayableView> answer(Payable payable) {
        return Responses.ok(PayableView.of(payable, clock.instant(), caller), payable.version());
    }
}
