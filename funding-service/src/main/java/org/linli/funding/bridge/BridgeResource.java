package org.linli.funding.bridge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.KnownAgencies;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.dualcontrol.MoneyOrders;
import org.linli.funding.dualcontrol.OrderKind;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/bridges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bridges 周转金")
class BridgeResource {

    record Amount(@NotNull Money amount) {
    }

    @Schema(description = "机构归还 An agency's own payment on an advance, by its bank reference")
    record Received(@NotNull Money amount, @NotNull LocalDate receivedOn, @NotBlank @Text(max = 100) String reference) {
    }

    @Schema(description = "核销理由 Why nothing will repay it any more")
    record WriteOff(@NotNull WriteOffReason reason) {
    }

    @Schema(description = "周转金或工资准备金 An advance against a wage payable; facility is the pool it comes from, "
            + "payout what the bank made of it")
    record BridgeView(UUID id, Facility facility, UUID agencyId, UUID contractId, UUID payableId, BridgeStatus status,
            Money offered, Money requested, Money granted, Money repaid, Money writtenOff, Money owed,
            Cap.Limit limitedBy, LocalDate offeredOn, @Nullable WriteOffReason writeOffReason,
            @Nullable String maskedNumber, @Nullable PayoutStatus payout, @Nullable LocalDate paidOutOn,
            @Nullable String returnReason, List<String> allowedActions, long version) {

        static BridgeView of(Bridge bridge, List<String> allowedActions) {
            return new BridgeView(bridge.id(), bridge.facility(), bridge.agencyId(), bridge.contractId(),
                    bridge.payableId(), bridge.status(), bridge.offeredAmount(), bridge.requested(), bridge.granted(),
                    bridge.repaid(), bridge.writtenOff(), bridge.owed(), bridge.limitedBy(), bridge.offeredOn(),
                    bridge.writeOffReason(), bridge.bank().maskedNumber(), bridge.bank().payout(),
                    bridge.bank().paidOutOn(), bridge.bank().returnReason(), allowedActions, bridge.version());
        }
    }

    @Schema(description = "归还记录 What one payment repaid; undone when the bank returned that payment; "
            + "reference where the agency paid it of its own")
    record RepaymentView(UUID id, UUID paymentId, Money amount, LocalDate valueDate, boolean undone,
            @Nullable String reference) {

        static RepaymentView of(BridgeRepayment repayment) {
            return new RepaymentView(repayment.id(), repayment.paymentId(), repayment.amount(), repayment.valueDate(),
                    repayment.isUndone(), repayment.reference());
        }
    }

    private final Bridges bridges;
    private final BridgeRepayments repayments;
    private final KnownAgencies agencies;
    private final BridgeService service;
    private final MoneyOrders orders;
    private final Caller caller;

    BridgeResource(Bridges bridges, BridgeRepayments repayments, KnownAgencies agencies, BridgeService service,
            MoneyOrders orders, Caller caller) {
        this.bridges = bridges;
        this.repayments = repayments;
        this.agencies = agencies;
        this.service = service;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listBridges", summary = "周转金列表 Bridges, newest first")
    public Page<BridgeView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") @Nullable UUID agencyId,
            @QueryParam("payableId") @Nullable UUID payableId, @QueryParam("status") @Nullable BridgeStatus status,
            @QueryParam("facility") @Nullable Facility facility) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("payableId", payableId)
                .by("status", status).by("facility", facility).of(bridges, page);
        return Page.of(found, page.limit(), bridge -> Cursor.by(bridge.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Bridges.class)
    @Operation(operationId = "readBridge", summary = "周转金 Read a bridge")
    public RestResponse<BridgeView> read(UUID id) {
        return answer(bridges.get(id));
    }

    @POST
    @Path("/{id}/request")
    @Idempotent(required = true)
    @Owned(by = Bridges.class)
    @Operation(operationId = "requestBridge", summary = "申请周转金 Ask for bridge money")
    public RestResponse<BridgeView> request(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Amount body) {
        return answer(service.request(id, ifMatch, body.amount(), caller.actor()));
    }

    @POST
    @Path("/{id}/grant")
    @Idempotent(required = true)
    @Operation(operationId = "grantBridge",
            summary = "拨付周转金 Propose to grant the bridge; with another person's word it goes to the bank")
    public RestResponse<BridgeView> grant(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Amount body) {
        var bridge = bridges.get(id);
        Responses.requireMatch(ifMatch, bridge.version());
        var account = agencies.account(bridge.agencyId()).map(PayeeAccount::id).orElse(null);
        var order = orders.propose(OrderKind.GRANT_BRIDGE, new GrantBridge.Body(id, body.amount(), account),
                caller.actor());
        return MoneyOrders.withOrderHeader(answer(bridges.get(id)), order);
    }

    @POST
    @Path("/{id}/repay")
    @Idempotent(required = true)
    @Operation(operationId = "repayBridge",
            summary = "机构归还周转金 Propose to book what the agency itself paid back; another person confirms. A transfer "
                    + "that names the advance's id is booked with the bank's line")
    public RestResponse<BridgeView> repay(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Received body) {
        Responses.requireMatch(ifMatch, bridges.get(id).version());
        var order = orders.propose(OrderKind.REPAY_BRIDGE,
                new RepayBridge.Body(id, body.amount(), body.receivedOn(), body.reference()), caller.actor());
        return MoneyOrders.withOrderHeader(answer(bridges.get(id)), order);
    }

    @GET
    @Path("/{id}/repayments")
    @Owned(by = Bridges.class)
    @Operation(operationId = "listBridgeRepayments", summary = "归还记录 What repaid an advance, newest first")
    public Page<RepaymentView> repayments(UUID id, @Valid @BeanParam PageQuery page) {
        return Page.of(new KeysetQuery().by("bridgeId", id).of(repayments, page), page.limit(),
                repayment -> Cursor.by(repayment.id())).map(RepaymentView::of);
    }

    @POST
    @Path("/{id}/propose-write-off")
    @Idempotent(required = true)
    @Operation(operationId = "proposeWriteOff", summary = "提出核销 Say that no payment will repay it any more")
    public RestResponse<BridgeView> proposeWriteOff(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid WriteOff body) {
        return answer(service.proposeWriteOff(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/write-off")
    @Idempotent(required = true)
    @Operation(operationId = "confirmWriteOff", summary = "复核核销 Write it off, by another person")
    public RestResponse<BridgeView> writeOff(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.writeOff(id, ifMatch, caller.actor()));
    }

    private RestResponse<BridgeView> answer(Bridge bridge) {
        return Responses.ok(view(bridge), bridge.version());
    }

    private BridgeView view(Bridge bridge) {
        return BridgeView.of(bridge, bridge.allowedTo(caller));
    }
}
