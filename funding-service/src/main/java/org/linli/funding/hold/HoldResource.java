package org.linli.funding.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Holds 绩效暂缓")
class HoldResource {

    /**
     * @param payableId what is held; where a share is paid meanwhile, the rest of it
     * @param heldUntil what nobody frees before is free after it (FH12); CONTESTABLE until then: its purchaser contests
     * what is not owed, or frees it (FH14)
     * @param provisionalOn since when a share is paid (FH10), because the next evaluation is late
     * @param provisionalPayableId that share
     */
    record HoldView(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable String purchaserId,
            @Nullable UUID payableId, HoldStatus status, String reason, LocalDate orderedOn, LocalDate heldUntil,
            @Nullable LocalDate provisionalOn, @Nullable UUID provisionalPayableId, @Nullable LocalDate releasedOn,
            @Nullable String releaseReason, List<String> allowedActions, long version) {

        static HoldView of(PerformanceHold hold, List<String> allowedActions) {
            return new HoldView(hold.id(), hold.contractId(), hold.agencyId(), hold.purchaserId(), hold.payableId(),
                    hold.status(), hold.reason(), hold.orderedOn(), hold.heldUntil(), hold.provisionalOn(),
                    hold.provisionalPayableId(), hold.releasedOn(), hold.releaseReason(), allowedActions,
                    hold.version());
        }
    }

    private final HoldService service;
    private final PerformanceHolds holds;
    private final Caller caller;

    HoldResource(HoldService service, PerformanceHolds holds, Caller caller) {
        this.service = service;
        this.holds = holds;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listHolds", summary = "绩效暂缓列表 Performance pay held back after evaluations")
    public Page<HoldView> list(@Valid @BeanParam PageQuery page, @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("status") @Nullable HoldStatus status) {
        var found = new KeysetQuery().visibleTo(caller, "agencyId", "purchaserId").by("agencyId", agencyId)
                .by("contractId", contractId).by("status", status).of(holds, page);
        return Page.of(found, page.limit(), hold -> Cursor.by(hold.id())).map(this::view);
    }

    @GET
    @Path("/{evaluationId}")
    @Owned(by = PerformanceHolds.class)
    @Operation(operationId = "readHold", summary = "绩效暂缓 What one evaluation holds back")
    public RestResponse<HoldView> read(UUID evaluationId) {
        return answer(holds.get(evaluationId));
    }

    @POST
    @Path("/{id}/free")
    @Idempotent(required = true)
    @Owned(by = PerformanceHolds.class)
    @Operation(operationId = "freeHold",
            summary = "解除绩效暂缓 Nothing more of what is held is contested: it is paid before the term is over")
    public RestResponse<HoldView> free(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.free(id, ifMatch));
    }

    private RestResponse<HoldView> answer(PerformanceHold hold) {
        return Responses.ok(view(hold), hold.version());
    }

    private HoldView view(PerformanceHold hold) {
        return HoldView.of(hold, hold.allowedTo(caller));
    }
}
