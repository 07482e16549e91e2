package org.linli.workforce.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staffing 项目人员")
class StaffingResource {

    record StaffingView(UUID contractId, UUID agencyId, StaffingDemand.Status status, List<Need> required,
            List<Need> missing, LocalDate from, LocalDate until) {

        static StaffingView of(StaffingDemand demand) {
            return new StaffingView(demand.id(), demand.agencyId(), demand.status(), demand.required(),
                    demand.missing(), demand.from(), demand.until());
        }
    }

    private final Staffing staffing;
    private final Caller caller;

    StaffingResource(Staffing staffing, Caller caller) {
        this.staffing = staffing;
        this.caller = caller;
    }

    @GET
    @Path("/staffing")
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listStaffing", summary = "项目人员配备列表 Staffing by contract")
    public Page<StaffingView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var found = new KeysetQuery().by("agencyId", agencyId).visibleTo(caller, "agencyId", "purchaserId")
                .oldestFirst().of(staffing, page);
        return Page.of(found, page.limit(), demand -> Cursor.by(demand.id())).map(StaffingView::of);
    }

    @GET
    @Path("/staffing/{contractId}")
    @Owned(by = Staffing.class)
    @Operation(operationId = "readStaffing", summary = "项目人员配备 What a contract needs and lacks")
    public StaffingView read(UUID contractId) {
        return StaffingView.of(staffing.get(contractId));
    }
}
