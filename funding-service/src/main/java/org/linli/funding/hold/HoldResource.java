package org.linli.funding.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Holds 绩效暂缓")
class HoldResource {

    /**
     * @param payableId what is held; where a share is paid meanwhile, the rest of it
     * @param heldUntil what nobody frees before is free after it (FH12)
     * @param provisionalOn since when a share is paid (FH10), because the next evaluation is late
     * @param provisionalPayableId that share
     */
    record HoldView(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable UUID payableId, HoldStatus status,
            String reason, LocalDate orderedOn, LocalDate heldUntil, @Nullable LocalDate provisionalOn,
            @Nullable UUID provisionalPayableId, @Nullable LocalDate releasedOn, @Nullable String releaseReason) {

        static HoldView of(PerformanceHold hold) {
            return new HoldView(hold.id(), hold.contractId(), hold.agencyId(), hold.payableId(), hold.status(),
                    hold.reason(), hold.orderedOn(), hold.heldUntil(), hold.provisionalOn(),
                    hold.provisionalPayableId(), hold.releasedOn(), hold.releaseReason());
        }
    }

    private final PerformanceHolds holds;
    private final Caller caller;

    HoldResource(PerformanceHolds holds, Caller caller) {
        this.holds = holds;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listHolds", summary = "绩效暂缓列表 Performance pay held back after evaluations")
    public Page<HoldView> list(@Valid @BeanParam PageQuery page, @QueryParam("contractId") @Nullable UUID contractId,
            @QueryParam("agencyId") @Nullable UUID agencyId, @QueryParam("status") @Nullable HoldStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("contractId", contractId)
                .by("status", status).of(holds, page);
        return Page.of(found, page.limit(), hold -> Cursor.by(hold.id())).map(HoldView::of);
    }

    @GET
    @Path("/{evaluationId}")
    @Owned(by = PerformanceHolds.class)
    @Operation(operationId = "readHold", summary = "绩效暂缓 What one evaluation holds back")
    public HoldView read(UUID evaluationId) {
        return HoldView.of(holds.get(evaluationId));
    }
}
